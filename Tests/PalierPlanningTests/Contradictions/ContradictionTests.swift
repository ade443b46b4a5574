import Foundation
import PalierModel
import PalierPlanning
import Testing

/// Each rule on dossiers that contradict themselves and on others that do not.
@Suite struct ContradictionTests {
  /// A dossier, the rule it is held against, and what is said of it; nothing where it is right.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rule: String
    let dossier: String
    let said: String?
    var testDescription: String { name }

    init(
      _ name: String,
      _ rule: String,
      _ dossier: String,
      _ said: String? = nil
    ) {
      self.name = name
      self.rule = rule
      self.dossier = dossier
      self.said = said
    }
  }

  @Test(arguments: limits + workers + capacities + loads + totals + growths)
  func isFoundAtItsPlaces(example: Case) throws {
    let marked = try MarkedDossier(example.dossier)
    let rule = try #require(Contradictions.rules.first { $0.identifier == example.rule })
    let findings = rule.findings(in: marked.system)
    let said = findings.map { plain($0.message(.english)) }.joined(separator: "\n")
    #expect(said == example.said ?? "")
    let places = findings.flatMap(\.statements).compactMap(\.location)
    #expect(Set(places.map { "\($0.line):\($0.column)" }) == marked.places)
    for finding in findings {
      #expect(finding.rule == example.rule)
      #expect(finding.severity == rule.severity)
      #expect(finding.message.english != finding.message.french)
      #expect(finding.cure.english != finding.cure.french)
    }
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  /// A rule has cases of both kinds, here or among the documents, and an example that it finds.
  @Test(arguments: Contradictions.rules)
  func everyRuleIsTestedAndShown(rule: any ContradictionRule.Type) throws {
    let all = ContradictionTests.limits + ContradictionTests.workers
    let cases =
      (all + ContradictionTests.capacities + ContradictionTests.loads
      + ContradictionTests.totals + ContradictionTests.growths).filter {
        $0.rule == rule.identifier
      }
    #expect(cases.contains { $0.said != nil })
    #expect(cases.contains { $0.said == nil })
    let example = rule.example.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(rule.findings(in: try MarkedDossier(example).system).count == 1)
    #expect(rule.title.english != rule.title.french)
    #expect(rule.explanation.english != rule.explanation.french)
  }

  @Test func identifiersAreUnique() {
    let names = Contradictions.rules.map { $0.identifier }
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)") }
  }

  @Test func findingsComeInTheOrderOfTheFile() throws {
    let system = try MarkedDossier(
      """
      claims:
        - total: { parts: { a: 1 EUR }, sum: 2 EUR }
        - capacity: { users: 9, tested_at: 3 }
        - total: { parts: { a: 1 EUR }, sum: 3 EUR }
      machine: { cpu: 1, disk: 1 GB }
      data: { media: { rows: 10, row: 1 GB } }
      """
    ).system
    let lines = Contradictions.findings(in: system).compactMap { $0.diagnostic.location?.line }
    #expect(lines == [3, 4, 5, 6])
  }

  @Test func anEmptyDossierContradictsNothing() throws {
    #expect(Contradictions.findings(in: System(name: "empty")).isEmpty)
  }

  /// The page for users is what the rules say; `PALIER_UPDATE_DOCS=1` writes it anew.
  @Test(arguments: [(Language.english, "contradictions.md"), (.french, "contradictions.fr.md")])
  func thePageForUsersIsUpToDate(language: Language, page: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(components: "Docs", page)
    let text = Contradictions.reference(in: language)
    if ProcessInfo.processInfo.environment["PALIER_UPDATE_DOCS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    for rule in Contradictions.rules { #expect(text.contains("## `\(rule.identifier)`")) }
  }
}
