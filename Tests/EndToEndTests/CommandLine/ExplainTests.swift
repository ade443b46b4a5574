import Foundation
import Testing

/// `palier explain` on a shop whose calibration is in the history.
@Suite struct ExplainCommandTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(CalibratedShop.dossier, to: "palier.yaml")
    try CalibratedShop.store(in: directory.url.path)
  }

  private func explain(_ words: String...) throws -> PalierProcess.Outcome {
    try PalierProcess.run(["explain"] + words, in: directory.url)
  }

  /// Names that `plan --json` lists are those that `explain` knows, with the same values.
  @Test func whatAPlanListsIsExplained() throws {
    let plan = try PalierProcess.run(["plan", "palier.yaml", "--json"], in: directory.url).json()
    let planned = try #require(plan["figures"] as? [[String: Any]])
    let listed = try #require(
      try explain("palier.yaml", "--json").json()["figures"] as? [[String: Any]]
    )
    let names = Set(listed.compactMap { $0["name"] as? String })
    let missing = planned.compactMap { $0["name"] as? String }.filter { !names.contains($0) }
    #expect(planned.count > 5)
    #expect(missing.isEmpty)
    for name in ["peak.concurrent", "tier.1.web.cpu"] {
      let figure = try #require(planned.first { $0["name"] as? String == name }, "\(name)")
      let answer = try explain(name, "palier.yaml", "--json").json()
      #expect((answer["schema"] as? [String: Any])?["name"] as? String == "palier.explain")
      let node = try #require(answer["explanation"] as? [String: Any], "\(name)")
      let value = (node["figure"] as? [String: Any])?["value"] as? [String: Any]
      #expect(value?["mid"] as? Double == figure["mid"] as? Double, "\(name)")
    }
  }

  @Test func aTreeEndsInWhatWasDeclaredOrMeasured() throws {
    let english = try explain("peak.concurrent", "palier.yaml").output
    #expect(english.contains("people at the same time: 3\n"))
    #expect(english.contains("= sessions begun a second × length of a session (Little's law)"))
    #expect(english.contains("registered people: 1000  [declared, palier.yaml:3:27]"))
    let french = try explain("demand.page.web", "palier.yaml", "--lang", "fr").output
    #expect(french.contains("temps de processeur de page dans web\u{A0}: 10\u{A0}ms"), "\(french)")
    #expect(french.contains("[mesuré, essai abc]"))
  }

  @Test(arguments: [
    (["peak.concurent", "palier.yaml"], 2, "Did you mean `peak.concurrent`?"),
    (["nonsense", "palier.yaml"], 2, "`palier explain DOSSIER` lists the figures"),
    (["bottleneck.1", "palier.yaml", "--change", "workers"], 4, "has not been calibrated"),
    (["capacity", "missing.yaml"], 3, "missing.yaml"),
  ])
  func wrongQuestionsAreTold(words: [String], status: Int, told: String) throws {
    let outcome = try PalierProcess.run(["explain"] + words, in: directory.url)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
  }
}
