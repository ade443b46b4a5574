import PalierDossier
import PalierModel
import Testing

/// Mistakes as readable scripts: a name, a dossier, and exactly what is said about it.
///
/// Non-breaking spaces are written as plain ones, `⇥` is a tab and `␁` a control character; what
/// has no place (notes about the whole) is left out.
enum MistakeScript {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let dossier: String
    let expected: [Language: String]
    var testDescription: String { name }
  }

  static let cases = [keys, quantities, references, claims, planning, journeys, yaml].flatMap(
    cases(in:)
  )

  private static func cases(in script: String) -> [Case] {
    let script = script.replacing("⇥", with: "\t").replacing("␁", with: "\u{1}")
    return "\n\(script)".split(separator: "\n=== ").map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let english = lines.firstIndex(of: ">>> en") ?? lines.endIndex
      let french = lines.firstIndex(of: ">>> fr") ?? lines.endIndex
      let dossier = lines[1..<english].map { $0 + "\n" }.joined()
      return Case(
        name: String(lines[0]),
        dossier: dossier,
        expected: [
          .english: lines[(english + 1)..<french].joined(separator: "\n"),
          .french: lines[(french + 1)...].joined(separator: "\n"),
        ]
      )
    }
  }
}

@Suite struct MistakeTests {
  @Test(arguments: MistakeScript.cases, Language.allCases)
  func isToldExactly(mistake: MistakeScript.Case, language: Language) {
    let reading = Dossier.parse(mistake.dossier, file: "a")
    let told = reading.diagnostics.filter { $0.location != nil }
      .map { $0.rendered(in: language) }.joined(separator: "\n")
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(told == mistake.expected[language])
    let isWrong = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.system == nil) == isWrong)
  }

  @Test func thereAreManyCases() { #expect(MistakeScript.cases.count > 90) }

  @Test func noMoreThanAHundredMistakesAreTold() {
    let text = (0..<1_000).map { "key\($0): 1\n" }.joined()
    #expect(Dossier.parse(text, file: "a").diagnostics.count == 100)
  }

  @Test func mistakesAreToldBeforeWarnings() {
    let unused = (0..<200).map { "  a\($0): { request: GET / }\n" }.joined()
    let text = "system: A\njourneys: { all: [a0] }\nactions:\n\(unused)reset:\n"
    let diagnostics = Dossier.parse(text, file: "a").diagnostics
    #expect(diagnostics.count == 100)
    #expect(diagnostics.last?.severity == .error)
  }
}
