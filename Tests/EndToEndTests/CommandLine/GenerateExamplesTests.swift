import Foundation
import Testing

/// The five systems of `Examples/`, set up for each of their tiers.
@Suite struct GenerateExamplesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let file: String
    let load: [String]
    var testDescription: String { ([file] + load).joined(separator: " ") }
  }

  static let examples: [Example] =
    ["prototype", "early", "consolidation", "minipc"].map {
      Example(file: "memolist.yaml", load: ["--tier", $0])
    } + ["single", "apart"].map { Example(file: "impact-data.yaml", load: ["--tier", $0]) }
    + ["pro", "cached"].map { Example(file: "etude-line.yaml", load: ["--tier", $0]) } + [
      Example(file: "europe-cyclisme.yaml", load: []),
      Example(file: "game-site.yaml", load: ["--users", "100"]),
    ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples").path

  @Test(arguments: examples, ["en", "fr"])
  func everyTierFitsItsMachine(example: Example, language: String) throws {
    let directory = try TemporaryDirectory()
    // Impact Data's document asks for 17 × 1000 connections of a database that accepts 500.
    let dossier = try String(contentsOfFile: Self.folder + "/" + example.file, encoding: .utf8)
    try directory.write(dossier.replacing("pool: 1_000", with: "pool: 25"), to: example.file)
    let outcome = try PalierProcess.run(
      ["generate", example.file, "--lang", language, "--output", "out", "--json"]
        + example.load,
      in: directory.url
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    let report = try outcome.json()
    let services = try #require(report["services"] as? [[String: Any]])
    let machine = try #require(report["machine"] as? [String: Any])
    func value(_ figure: Any?) -> Double? {
      ((figure as? [String: Any])?["value"] as? [String: Any])?["mid"] as? Double
    }
    let shares = services.compactMap { value($0["memory"]) }
    let reserve = try #require(value(report["reserve"]))
    let whole = try #require(value(machine["memory"]))
    #expect(shares.reduce(reserve, +) <= whole + 1)
    let cores = try #require(value(machine["cores"]))
    #expect(services.allSatisfy { (value($0["cores"]) ?? 0) <= cores })
    let readme = try directory.text(of: "out/README.md")
    #expect(readme.contains(language == "fr" ? "## Comment revenir" : "## How to go back"))
  }

  @Test func aContradictionOfTheDocumentIsSaidAndNothingIsWritten() throws {
    let directory = try TemporaryDirectory()
    let outcome = try PalierProcess.run(
      ["generate", Self.folder + "/impact-data.yaml", "--tier", "single", "--output", "out"],
      in: directory.url
    )
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("500 connections"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "out").path))
  }
}
