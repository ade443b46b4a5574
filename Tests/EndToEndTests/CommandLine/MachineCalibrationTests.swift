import Foundation
import Testing

@Suite struct MachineCalibrationTests {
  @Test func theSpeedIsToldByKindOfWork() throws {
    let directory = try TemporaryDirectory()
    let outcome = try PalierProcess.run(
      ["calibrate", "--machine", "--for", "1s", "--json"],
      in: directory.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answer = try outcome.json()
    #expect((answer["schema"] as? [String: Any])?["name"] as? String == "palier.machine")
    let kinds = try #require(answer["kinds"] as? [[String: Any]])
    #expect(
      kinds.compactMap { $0["name"] as? String } == [
        "branches", "roundTrips", "streaming", "reads",
      ]
    )
    let middles = kinds.compactMap { ($0["speed"] as? [String: Double])?["mid"] }
    let combined = try #require(answer["speed"] as? [String: Double])
    let product = middles.reduce(1, *)
    #expect(abs((combined["mid"] ?? 0) - pow(product, 1.0 / 4)) < 1e-6)
    #expect((combined["low"] ?? 1) > 0)
    #expect(answer["factor"] is NSNull)
    #expect((answer["cores"] as? [Int])?.isEmpty == false)
  }

  @Test(arguments: [
    ("en", "as fast as one of the machine on which Shop was calibrated"),
    ("fr", "aussi rapide qu'un cœur de la machine où Shop a été calibré"),
  ])
  func aCalibrationGivesTheFactor(language: String, words: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(CalibratedShop.dossier, to: "palier.yaml")
    try CalibratedShop.store(in: directory.url.path)
    let outcome = try PalierProcess.run(
      ["calibrate", "--machine", "palier.yaml", "--for", "1s", "--lang", language],
      in: directory.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    // The terminal wraps lines.
    let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(words), "\(text)")
    #expect(text.contains("machine: { speed: "), "\(text)")
    #expect(text.contains("--catalogue"))
  }

  /// Its speeds are units of other work.
  @Test(arguments: [("en", "earlier version of Palier"), ("fr", "version antérieure de Palier")])
  func aCalibrationByAnEarlierYardstickIsRefused(language: String, words: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(CalibratedShop.dossier, to: "palier.yaml")
    try CalibratedShop.store(in: directory.url.path, yardstick: nil)
    let outcome = try PalierProcess.run(
      ["plan", "palier.yaml", "--users", "10", "--lang", language],
      in: directory.url
    )
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.contains("palier calibrate"), "\(outcome.errors)")
  }

  @Test func whatIsPrintedCanBePlannedWith() throws {
    let directory = try TemporaryDirectory()
    let faster = CalibratedShop.dossier
      .replacing("speed: fixed", with: "connections: 100")
      .replacing("cpu: 1, memory", with: "cpu: 1, speed: 2, memory")
    try directory.write(faster, to: "fast.yaml")
    try directory.write(faster.replacing("speed: 2", with: "speed: 1"), to: "same.yaml")
    try CalibratedShop.store(in: directory.url.path)
    func busy(_ file: String) throws -> Double {
      let outcome = try PalierProcess.run(
        ["plan", file, "--users", "10", "--json"],
        in: directory.url
      )
      let tiers = try #require(try outcome.json()["tiers"] as? [[String: Any]])
      let resources = try #require(tiers.first?["resources"] as? [[String: Any]])
      let cpu = try #require(resources.first { $0["name"] as? String == "web.cpu" })
      let used = try #require(cpu["used"] as? [String: Any])
      let load = try #require(tiers.first?["load"] as? [String: Any])
      return try #require(used["mid"] as? Double) / (load["mid"] as? Double ?? 1)
    }
    let ratio = try busy("same.yaml") / (try busy("fast.yaml"))
    #expect(abs(ratio - 2) < 1e-6)
  }

  @Test(arguments: [
    (["--machine", "--for", "0.5s"], 2, "at least."),
    ([], 2, "DOSSIER is missing"),
    (["--machine", "nowhere.yaml"], 3, "nowhere.yaml"),
  ])
  func mistakesAreTold(arguments: [String], status: Int, words: String) throws {
    let directory = try TemporaryDirectory()
    let outcome = try PalierProcess.run(["calibrate"] + arguments, in: directory.url)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
