import PalierModel
import Testing

@testable import PalierReport

@Suite struct TerminalTests {
  @Test(arguments: [40, 48, 60, 80, 120, 200], Language.allCases)
  func noLineIsWiderThanTheTerminal(width: Int, language: Language) {
    let text = TerminalRenderer(language: language, width: width).render(SampleReport.document)
    for line in text.split(separator: "\n") where !line.hasPrefix("    ") {
      #expect(TextWidth.of(String(line)) <= width, "\(line)")
    }
  }

  @Test func coloursChangeNothingButColours() {
    let plain = TerminalRenderer(language: .french, width: 80).render(SampleReport.document)
    let coloured = TerminalRenderer(language: .french, width: 80, colours: true)
      .render(SampleReport.document)
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("", 5, [""]), ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]), ("日本語", 4, ["日本", "語"]),
  ])
  func linesAreBrokenAtPlainSpaces(text: String, width: Int, lines: [String]) {
    #expect(Styled(text).wrapped(to: width).map { $0.rendered(colours: false) } == lines)
  }

  @Test(arguments: [
    ("é", 1), ("e\u{301}", 1), ("日", 2), ("🎈", 2), ("\u{202F}", 1), ("–", 1), ("\u{200D}", 0),
  ])
  func widthsOfCharacters(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }
}
