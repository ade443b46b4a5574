public import PalierModel

/// Shows a document on a terminal, or as plain text for a file or a pipe.
public struct TerminalRenderer: Sendable {
  let language: Language
  let width: Int
  let colours: Bool

  /// A renderer.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - width: Columns of the terminal; at least 40. Text keeps to 100 of them, tables may use all.
  ///   - colours: True only for a terminal whose user has not asked for none (`NO_COLOR`).
  public init(language: Language, width: Int = 80, colours: Bool = false) {
    self.language = language
    self.width = max(40, width)
    self.colours = colours
  }

  /// The whole text, its last line ended by a newline.
  public func render(_ document: Document) -> String {
    let sources = SourceIndex(document, in: language)
    var lines = heading(document.title(language), underline: "═")
    if let subtitle = document.subtitle {
      lines += Styled(subtitle(language), .faint).wrapped(to: textWidth)
    }
    lines += render(document.blocks, level: 1, sources)
    if !sources.sources.isEmpty {
      lines += [Styled()] + heading(Words.sources(language), underline: "─")
      for source in sources.sources {
        lines += hanging(
          Styled("[\(sources.number(of: source))] "),
          Styled(source.description(language), .faint)
        )
      }
    }
    return lines.map { $0.rendered(colours: colours) + "\n" }.joined()
  }

  var textWidth: Int { min(width, 100) }

  private func render(_ blocks: [Block], level: Int, _ sources: SourceIndex) -> [Styled] {
    blocks.flatMap { block -> [Styled] in
      [Styled()] + render(block, level: level, sources)
    }
  }

  private func render(_ block: Block, level: Int, _ sources: SourceIndex) -> [Styled] {
    switch block {
    case .section(let section):
      let title = section.title(language)
      let heading =
        level == 1
        ? heading(title, underline: "─") : Styled(title, .strong).wrapped(to: textWidth)
      return heading + render(section.blocks, level: level + 1, sources)
    case .paragraph(let paragraph): return styled(paragraph.prose, sources).wrapped(to: textWidth)
    case .answer(let answer): return render(answer, sources)
    case .table(let table): return render(table, sources)
    case .lineChart(let chart):
      return TerminalLineChart(chart, width: width, in: language, sources).lines
    case .barChart(let chart):
      return TerminalBarChart(chart, width: width, in: language, sources).lines
    case .diagram(let diagram):
      return Styled(diagram.title(language), .strong).wrapped(to: textWidth)
        + diagram.sentences.flatMap { hanging(Styled("• "), Styled($0(language))) }
    case .definitions(let list): return render(list, sources)
    case .notes(let list):
      return list.notes.flatMap { hanging(Styled("• "), styled($0, sources)) }
    case .preformatted(let text):
      return text.text.printable(keepingLines: true)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLastIfEmpty()
        .map { Styled("    " + $0.replacing("\t", with: "    "), .code) }
    }
  }

  private func heading(_ title: String, underline: Character) -> [Styled] {
    let lines = Styled(title, .strong).wrapped(to: textWidth)
    let length = lines.map(\.width).max() ?? 0
    return lines + [Styled(String(repeating: underline, count: length), .faint)]
  }

  private func render(_ answer: Answer, _ sources: SourceIndex) -> [Styled] {
    let style: Styled.Style =
      switch answer.verdict {
      case .yes: .good
      case .no: .bad
      case .undecided: .warning
      }
    let word = Styled(answer.verdict.word(language).uppercased(), style)
    let contents =
      [word] + styled(answer.statement, sources).wrapped(to: textWidth - 2)
      + answer.details.flatMap {
        hanging(Styled("• "), styled($0, sources), width: textWidth - 2)
      }
    return contents.map { Styled("┃ ", style) + $0 }
  }

  private func render(_ list: Definitions, _ sources: SourceIndex) -> [Styled] {
    let terms = list.entries.map { Styled($0.term(language), .faint) }
    let column = min(terms.map(\.width).max() ?? 0, textWidth / 3)
    return zip(terms, list.entries).flatMap { term, entry -> [Styled] in
      let value = styled(entry.value, sources)
      guard term.width <= column else {
        return term.wrapped(to: textWidth) + hanging(Styled("    "), value)
      }
      return hanging(term.padded(to: column + 2), value)
    }
  }

  /// A text whose first line begins with `start`, and whose others are indented as much.
  func hanging(_ start: Styled, _ text: Styled, width: Int? = nil) -> [Styled] {
    let indent = Styled(String(repeating: " ", count: start.width))
    return text.wrapped(to: (width ?? textWidth) - start.width).enumerated().map { index, line in
      (index == 0 ? start : indent) + line
    }
  }

  /// Running text.
  func styled(_ prose: Prose, _ sources: SourceIndex) -> Styled {
    prose(language).reduce(Styled()) { text, inline in
      switch inline {
      case .text(let words): text + Styled(words)
      case .strong(let words): text + Styled(words, .strong)
      case .code(let words): text + Styled(words, .code)
      case .figure(let figure):
        text + Styled(FigureText(figure.value, figure.dimension, in: language).full)
          + marker(figure.source, sources)
      }
    }
  }

  /// The number of a source.
  ///
  /// In brackets rather than raised: a raised 3 behind `s` would read as cubic seconds.
  func marker(_ source: Source, _ sources: SourceIndex) -> Styled {
    Styled(TerminalRenderer.marker(source, sources), .faint)
  }

  /// The number of a source, with the space before it.
  static func marker(_ source: Source, _ sources: SourceIndex) -> String {
    "\u{A0}[\(sources.number(of: source))]"
  }
}

extension Array where Element == Substring {
  /// The lines of a text, without the empty one behind its last newline.
  fileprivate func dropLastIfEmpty() -> ArraySlice<Substring> {
    last?.isEmpty == true ? dropLast() : self[...]
  }
}
