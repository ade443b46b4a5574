import PalierModel
import PalierReport
import Testing

/// The sample document as each renderer shows it, compared with files that people have looked at.
///
/// After a change that is meant: `UPDATE_GOLDENS=1 swift test --filter GoldenTests`, then look at
/// the difference.
@Suite struct GoldenTests {
  @Test(arguments: Language.allCases)
  func terminal(language: Language) throws {
    let text = TerminalRenderer(language: language, width: 80).render(SampleReport.document)
    try Golden.expect(text, in: "terminal.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func narrowTerminalWithColours(language: Language) throws {
    let renderer = TerminalRenderer(language: language, width: 48, colours: true)
    let text = renderer.render(SampleReport.document).replacing("\u{1B}", with: "␛")
    try Golden.expect(text, in: "terminal-narrow.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func markdown(language: Language) throws {
    let text = MarkdownRenderer(language: language).render(SampleReport.document)
    try Golden.expect(text, in: "report.\(language.rawValue).md")
  }

  @Test(arguments: Language.allCases)
  func html(language: Language) throws {
    let text = HTMLRenderer(language: language).render(SampleReport.document)
    try Golden.expect(text, in: "report.\(language.rawValue).html")
  }
}
