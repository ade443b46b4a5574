import PalierModel

extension HTMLPage {
  /// Running text.
  func html(of prose: Prose) -> [HTML] {
    prose(language).flatMap { inline -> [HTML] in
      switch inline {
      case .text(let words): return HTMLPage.words(words)
      case .strong(let words): return [.element("strong", [], [.text(words)])]
      case .code(let words): return [.element("code", [], HTMLPage.words(words))]
      case .figure(let figure):
        let (value, bounds) = parts(of: figure.value, figure.dimension)
        return [HTMLPage.figure(value + bounds + [marker(of: figure.source)])]
      }
    }
  }

  /// Words whose options, such as `--users`, are not broken at their hyphens.
  private static func words(_ words: String) -> [HTML] {
    guard words.contains("--") else { return [.text(words)] }
    var parts: [HTML] = []
    for (index, word) in words.split(separator: " ", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { parts.append(.text(" ")) }
      let isOption = word.contains("--") && word.count <= 30
      parts.append(
        isOption
          ? .element("span", [.init("class", "option")], [.text(String(word))])
          : .text(String(word))
      )
    }
    return parts
  }

  /// A figure that has a cell for itself: its bounds come last, and may stand below.
  func html(inCell figure: Figure) -> HTML {
    let (value, bounds) = parts(of: figure.value, figure.dimension)
    return HTMLPage.figure(value + [marker(of: figure.source)] + bounds)
  }

  private static func figure(_ parts: [HTML]) -> HTML {
    .element("span", [.init("class", "figure")], parts)
  }

  /// A value with its bounds, its source left to what stands around it.
  func html(of interval: Interval, _ dimension: Dimension) -> HTML {
    let (value, bounds) = parts(of: interval, dimension)
    return HTMLPage.figure(value + bounds)
  }

  private func parts(
    of interval: Interval,
    _ dimension: Dimension
  ) -> (value: [HTML], bounds: [HTML]) {
    let text = FigureText(interval, dimension, in: language)
    let bounds = text.bounds.map { bounds -> [HTML] in
      [.text(" "), .element("span", [.init("class", "bounds")], [.text("(\(bounds))")])]
    }
    return ([.element("span", [.init("class", "value")], [.text(text.value)])], bounds ?? [])
  }

  /// The number of a source, which leads to its place in the list and tells it at once.
  func marker(of source: Source) -> HTML {
    let number = sources.number(of: source)
    let description = source.description(language)
    return .element(
      "a",
      [
        .init("class", "source"), .init("href", "#source-\(number)"),
        .init("title", description),
        .init("aria-label", Words.source(number, description)(language)),
      ],
      [.text("[\(number)]")]
    )
  }
}
