import Foundation
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
    try expect(text, isGolden: "terminal.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func narrowTerminalWithColours(language: Language) throws {
    let renderer = TerminalRenderer(language: language, width: 48, colours: true)
    let text = renderer.render(SampleReport.document).replacing("\u{1B}", with: "␛")
    try expect(text, isGolden: "terminal-narrow.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func markdown(language: Language) throws {
    let text = MarkdownRenderer(language: language).render(SampleReport.document)
    try expect(text, isGolden: "report.\(language.rawValue).md")
  }

  @Test(arguments: Language.allCases)
  func html(language: Language) throws {
    let text = HTMLRenderer(language: language).render(SampleReport.document)
    try expect(text, isGolden: "report.\(language.rawValue).html")
  }

  private func expect(_ text: String, isGolden name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let difference = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      golden.split(separator: "\n", omittingEmptySubsequences: false)
    )
    .first { $0 != $1 }
    #expect(difference?.0 == difference?.1, "first line that differs from \(name)")
    #expect(text.utf8.count == golden.utf8.count, "length of \(name)")
  }
}
