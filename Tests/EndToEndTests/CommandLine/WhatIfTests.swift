import Foundation
import PalierModel
import PalierStore
import Testing

/// `palier whatif` and `palier explain` on a shop whose calibration is in the history.
@Suite struct WhatIfCommandTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(CalibratedShop.dossier, to: "palier.yaml")
    try CalibratedShop.store(in: directory.url.path)
  }

  private func whatIf(_ options: String...) throws -> PalierProcess.Outcome {
    try PalierProcess.run(["whatif", "palier.yaml"] + options, in: directory.url)
  }

  @Test func settingsAreTriedAloneAndTogether() throws {
    let outcome = try whatIf("--set", "web.workers=60", "--set=machine.cpu=2", "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answer = try outcome.json()
    #expect((answer["schema"] as? [String: Any])?["name"] as? String == "palier.whatif")
    let alone = try #require(answer["alone"] as? [[String: Any]])
    #expect(alone.map { $0["changes"] as? [String] } == [["web.workers=60"], ["machine.cpu=2"]])
    #expect(alone.map { $0["verdict"] as? String } == ["helps", "nothing"])
    let order = try #require(answer["order"] as? [[String: Any]])
    #expect(order.map { $0["change"] as? String } == ["web.workers=60", "machine.cpu=2"])
    #expect((answer["together"] as? [Any])?.count == 1)
  }

  /// The shop has 100 registered; the larger tier costs 20 a month where the smaller one costs 5.
  @Test func aTierIsMovedIntoWithItsCosts() throws {
    let tiers = """
      tiers:
        small: { registered: 0..2_000 }
        large: { registered: 2_000..9_000, set: { web.workers: 60 } }
      costs:
        box: { kind: machine, price: 5 EUR/month, tiers: [small] }
        server: { kind: machine, price: 20 EUR/month, tiers: [large] }
        name: { kind: domain, price: 1 EUR/month }
      """
    try directory.write(CalibratedShop.dossier + tiers + "\n", to: "palier.yaml")
    let outcome = try whatIf("--tier", "large", "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let alone = try #require(try outcome.json()["alone"] as? [[String: Any]])
    #expect(alone.first?["changes"] as? [String] == ["tier.large"])
    #expect(alone.first?["verdict"] as? String == "helps")
    #expect((alone.first?["monthly_cost"] as? [String: Double])?["mid"] == 15)
    let told = try whatIf("--tier", "large", "--lang", "fr").output
    #expect(
      told.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("palier small")
    )
    let unknown = try whatIf("--tier", "larg")
    #expect(unknown.status == 3 && unknown.errors.contains("Did you mean `large`?"))
  }

  @Test func theChangesOfTheDossierAreTriedByDefault() throws {
    let outcome = try whatIf("--users", "20")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Shop: what if?"))
    #expect(outcome.output.contains("p95 at 20"))
    for name in ["workers", "memory", "sql"] { #expect(outcome.output.contains(name)) }
    #expect(outcome.output.contains("knows of changes with memory, sql."))
    #expect(outcome.errors.isEmpty, "no progress outside a terminal")
    let french = try whatIf("--change", "workers", "--lang", "fr")
    #expect(french.output.contains("Shop\u{A0}: et si\u{202F}?"))
    #expect(french.output.contains("personnes de plus"))
  }

  @Test func withoutAnObjectiveOnlyResponsesAreCompared() throws {
    let lines = CalibratedShop.dossier.split(separator: "\n").filter {
      !$0.hasPrefix("objectives") && !$0.hasPrefix("population")
    }
    try directory.write(lines.joined(separator: "\n") + "\n", to: "palier.yaml")
    let outcome = try whatIf("--set", "web.workers=60", "--users", "25")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Without an objective"))
    #expect(outcome.output.contains("p95 shorter by"))
    let nothing = try whatIf("--set", "web.workers=60")
    #expect(nothing.status == 3)
    #expect(nothing.errors.contains("Nothing says how many users to test."))
  }

  @Test func aNameThatIsNewIsTold() throws {
    try directory.write(
      CalibratedShop.dossier + "costs: { server: { price: 10 EUR/month } }\n",
      to: "palier.yaml"
    )
    let outcome = try whatIf("--set", "costs.srver.price=25 EUR/month")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("`costs.srver`: the dossier has `server`"))
    #expect(outcome.output.contains("People per EUR"))
    let known = try whatIf("--set", "costs.server.price=25 EUR/month")
    #expect(known.errors.isEmpty)
  }

  @Test(arguments: [
    (["--change", "wrokers"], 3, "error: the dossier has no change `wrokers`"),
    (["--set", "web.wrokers=2"], 3, "--set:1:1: error: `wrokers` is not a key of `services.web`"),
    (["--set", "web.workers=many"], 3, "--set:1:13: error: "),
    (["--set", "web.workers"], 2, "error: --set cannot be `web.workers`"),
    (["--users", "5", "--users", "6"], 2, "error: --users is given twice."),
    (["--from", "workers"], 4, "error: Shop has not been calibrated with workers."),
  ])
  func wrongQuestionsAreTold(options: [String], status: Int, told: String) throws {
    let outcome = try PalierProcess.run(["whatif", "palier.yaml"] + options, in: directory.url)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
  }
}
