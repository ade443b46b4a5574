public import PalierModel

/// Shows a document as Markdown: CommonMark with the tables and footnotes of GitHub.
public struct MarkdownRenderer: Sendable {
  private let language: Language

  /// A renderer in one language.
  public init(language: Language) { self.language = language }

  /// The whole file.
  public func render(_ document: Document) -> String {
    let sources = SourceIndex(document, in: language)
    var parts = ["# " + Markdown.escaped(document.title(language))]
    if let subtitle = document.subtitle {
      parts.append("*" + Markdown.escaped(subtitle(language)) + "*")
    }
    parts += render(document.blocks, level: 2, sources)
    let footnotes = sources.sources.map {
      "[^\(sources.number(of: $0))]: " + Markdown.escaped($0.description(language))
    }
    if !footnotes.isEmpty { parts.append(footnotes.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func render(_ blocks: [Block], level: Int, _ sources: SourceIndex) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .section(let section):
        let signs = String(repeating: "#", count: min(level, 6))
        return ["\(signs) \(Markdown.escaped(section.title(language)))"]
          + render(section.blocks, level: level + 1, sources)
      case .paragraph(let paragraph): return [render(paragraph.prose, sources)]
      case .answer(let answer): return [render(answer, sources)]
      case .table(let table): return render(table, sources)
      case .lineChart(let chart): return render(chart.table, described: chart.description, sources)
      case .barChart(let chart): return render(chart.table, described: chart.description, sources)
      case .diagram(let diagram):
        let sentences = diagram.sentences.map { "* " + Markdown.escaped($0(language)) }
        return [
          "**\(Markdown.escaped(diagram.title(language)))**", sentences.joined(separator: "\n"),
        ]
      case .definitions(let list):
        let colon = language == .french ? "\u{A0}: " : ": "
        return [
          list.entries.map {
            "- **\(Markdown.escaped($0.term(language)))**\(colon)\(render($0.value, sources))"
          }
          .joined(separator: "\n")
        ]
      case .notes(let list):
        // Another sign than that of definitions, or two lists in a row would become one.
        return [list.notes.map { "* " + render($0, sources) }.joined(separator: "\n")]
      case .preformatted(let text): return [Markdown.fenced(text)]
      }
    }
  }

  private func render(_ answer: Answer, _ sources: SourceIndex) -> String {
    let word = Markdown.escaped(answer.verdict.word(language))
    var lines = ["> **\(word).** \(render(answer.statement, sources))"]
    if !answer.details.isEmpty {
      lines.append(">")
      lines += answer.details.map { "> - " + render($0, sources) }
    }
    return lines.joined(separator: "\n")
  }

  /// A chart: Markdown has no pictures of its own, so its description and its values stand for it.
  private func render(
    _ table: Table,
    described description: Text,
    _ sources: SourceIndex
  ) -> [String] {
    var parts = render(table, sources)
    parts.insert(Markdown.escaped(description(language)), at: min(1, parts.count))
    return parts
  }

  private func render(_ table: Table, _ sources: SourceIndex) -> [String] {
    let headings = table.columns.map { column in
      Markdown.escaped(column.title(language))
        + (column.source.map { "[^\(sources.number(of: $0))]" } ?? "")
    }
    let rules = table.columns.map { $0.alignment == .trailing ? "---:" : ":---" }
    let rows = table.rows.map { row in row.map { render($0, sources) } }
    let lines = ([headings, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    let caption = table.caption.map { "**\(Markdown.escaped($0(language)))**" }
    return [caption, lines.joined(separator: "\n")].compactMap(\.self)
  }

  private func render(_ cell: Cell, _ sources: SourceIndex) -> String {
    switch cell {
    case .empty: ""
    case .prose(let prose): render(prose, sources, atLineStart: false)
    case .interval(let value, let dimension): text(of: value, dimension)
    case .badge(let badge):
      "\(badge.kind.sign) **\(Markdown.escaped(badge.text(language)))**"
    }
  }

  private func render(
    _ prose: Prose,
    _ sources: SourceIndex,
    atLineStart: Bool = true
  ) -> String {
    prose(language).enumerated().map { index, inline in
      switch inline {
      case .text(let words): Markdown.escaped(words, atLineStart: atLineStart && index == 0)
      case .strong(let words): "**\(Markdown.escaped(words))**"
      case .code(let words): Markdown.code(words)
      case .figure(let figure):
        text(of: figure.value, figure.dimension) + "[^\(sources.number(of: figure.source))]"
      }
    }
    .joined()
  }

  private func text(of value: Interval, _ dimension: Dimension) -> String {
    Markdown.escaped(FigureText(value, dimension, in: language).full, atLineStart: false)
  }
}
