import PalierModel
import Testing

@testable import PalierReport

@Suite struct PageTests {
  /// Relative luminance and contrast ratio, as WCAG 2.2 defines them.
  private func luminance(_ colour: Colour) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double((colour.value >> UInt32(shift)) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// x to the power of 2.4: the twelfth power of its fifth root, found by Newton's method.
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x) / (5 * root * root * root * root)
    }
    return (0..<12).reduce(1.0) { product, _ in product * root }
  }

  private func contrast(_ left: Colour, _ right: Colour) -> Double {
    let (high, low) = (
      max(luminance(left), luminance(right)), min(luminance(left), luminance(right))
    )
    return (high + 0.05) / (low + 0.05)
  }

  @Test(arguments: [false, true])
  func coloursCanBeReadByEveryone(dark: Bool) {
    let palette = dark ? Palette.dark : Palette.light
    #expect(abs(contrast(0x00_0000, 0xFF_FFFF) - 21) < 0.01)
    for ground in [palette.background, palette.surface] {
      let texts = [
        palette.text, palette.muted, palette.link, palette.good, palette.warning, palette.bad,
      ]
      for text in texts { #expect(contrast(text, ground) >= 4.5, "\(text.css) on \(ground.css)") }
    }
    for colour in palette.series { #expect(contrast(colour, palette.background) >= 3) }
  }

  @Test(arguments: Language.allCases)
  func pageIsAccessible(language: Language) {
    let page = HTMLRenderer(language: language).render(SampleReport.document)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.contains("name=\"viewport\""))

    let levels = page.matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })

    let identifiers = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    let references = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!references.isEmpty)
    #expect(references.allSatisfy(identifiers.contains))

    let charts = page.matches(of: /<svg class="chart[^>]*aria-labelledby="([^"]+)"/)
    #expect(charts.count == 8)
    for chart in charts {
      #expect(chart.1.split(separator: " ").allSatisfy { identifiers.contains(String($0)) })
    }
  }

  @Test func sourcesAreNumberedOnceInTheOrderOfReading() {
    let index = SourceIndex(SampleReport.document, in: .english)
    #expect(
      index.sources
        == [SampleReport.before, SampleReport.file, SampleReport.model, SampleReport.after]
    )
    #expect(index.number(of: SampleReport.model) == 3)
  }

  @Test func documentIsBuiltWithConditionsAndLoops() {
    let isShown = false
    let document = Document(title: Text(verbatim: "t")) {
      if isShown { Preformatted("hidden") } else { Preformatted("shown") }
      for index in 0..<2 { Preformatted("\(index)") }
      Optional<Notes>.none
      [Preformatted("a").block]
    }
    #expect(document.blocks == ["shown", "0", "1", "a"].map { Preformatted($0).block })
  }

  @Test func rowsAreMadeAsLongAsTheTableIsWide() {
    let table = Table(
      columns: [.words(en: "a", fr: "a"), .words(en: "b", fr: "b")],
      rows: [[.integer(1)], [.integer(1), .integer(2), .integer(3)]]
    )
    #expect(table.rows == [[.integer(1), .empty], [.integer(1), .integer(2)]])
  }
}
