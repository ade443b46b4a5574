import Foundation
import Testing

/// Plans from dossiers alone, as a person would ask for them.
@Suite struct PlanTests {
  private static let examples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples")

  private func plan(_ file: String, _ more: [String] = []) throws -> PalierProcess.Outcome {
    let directory = try TemporaryDirectory()
    return try PalierProcess.run(["plan", file, "--store", directory.url.path] + more)
  }

  private func example(_ name: String, _ more: [String] = []) throws -> PalierProcess.Outcome {
    try plan(PlanTests.examples.appending(path: name + ".yaml").path, more)
  }

  @Test func backupsThatDoNotFitTheirDiskAreFound() throws {
    let answer = try example("impact-data", ["--json"]).json()
    let data = try #require(answer["data"] as? [String: Any])
    let full = try #require(data["full"] as? [String: Any])
    #expect(full["mid"] as? Double == 0)
    let retention = try #require(data["retention"] as? [String: Any])
    // (400 − 12.505 − 16.505) GB over 16.505 GB a day: 22 days of 30.
    #expect(((retention["mid"] as? Double ?? 0) / 86_400).rounded(.down) == 22)
    let french = try example("impact-data", ["--lang", "fr"])
    // What requests cost has not been measured.
    #expect(french.status == 4, "\(french.errors)")
    #expect(french.output.contains("ne contient pas"))
    #expect(french.output.contains("palier calibrate"))
  }

  @Test func regionsAndRecoveryAreTold() throws {
    let answer = try example("europe-cyclisme", ["--json"]).json()
    let regions = try #require(answer["regions"] as? [[String: Any]])
    #expect(regions.count == 6)
    let recovery = try #require(answer["recovery"] as? [[String: Any]])
    #expect(recovery.first?["disaster"] as? String == "mistake")
    #expect(recovery.first?["met"] as? Bool == false)
    let english = try example("europe-cyclisme")
    #expect(english.output.contains("After a disaster"))
  }

  /// At 5 % a month 50 people are 100 after 14.2 months; at -5 %, never.
  @Test(arguments: [
    ("en", ["14.2", "least,", "earliest,"]), ("fr", ["14,2", "moins,", "tôt,"]),
  ])
  func whatMayNeverComeHasItsEarliestDate(language: String, words: [String]) throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      """
      system: Odd
      population: { concurrent: 50, growth: -5..5 %/month }
      tiers: { now: { concurrent: 0..100 } }
      """,
      to: "odd.yaml"
    )
    // Cells of tables are wrapped: word by word.
    let output = try plan(file, ["--lang", language]).output
    let told = Set(output.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect(told.isSuperset(of: words), "\(output)")
  }

  @Test(arguments: [
    ("nothing but a name", "", 4),
    ("growth of nothing", "population: { concurrent: 50, growth: 0 %/month }", 4),
    ("shrinking", "population: { concurrent: 50, growth: -5..-1 %/month }", 4),
    ("growth across zero", "population: { concurrent: 50, growth: -1..3 %/month }", 4),
    ("an empty tier", "population: { concurrent: 50 }\ntiers: { none: { concurrent: 0 } }", 4),
    (
      "a disk for less than one backup",
      "machine: { disk: 1 GB }\ndata: { a: { size: 4 GB } }\nbackups: { b: { retention: 9 d } }",
      1
    ),
    (
      "a tier that nothing can hold",
      """
      population: { concurrent: 20 }
      objectives: { mean: 15 ms }
      machine: { cpu: 1 }
      services: { web: { kind: node, workers: 1 } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 20 ms } } }
      """, 1
    ),
  ])
  func oddDossiersGetSensibleAnswers(name: String, keys: String, status: Int) throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("system: Odd\n\(keys)\n", to: "odd.yaml")
    for language in ["en", "fr"] {
      let outcome = try plan(file, ["--lang", language])
      #expect(outcome.status == status, "\(name): \(outcome.errors)")
      let words = outcome.output.lowercased().split { !$0.isLetter }
      #expect(Set(words).isDisjoint(with: ["nan", "inf", "infinity", "∞"]), "\(name)")
    }
    if !keys.isEmpty {
      #expect(try plan(file, ["--json"]).json()["tiers"] is [Any], "\(name)")
    }
  }
}
