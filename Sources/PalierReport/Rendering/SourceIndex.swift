import PalierModel

/// The sources of a document's figures, numbered from 1 in the order in which a reader meets them.
struct SourceIndex {
  private(set) var sources: [Source] = []
  private var numbers: [Source: Int] = [:]

  init(_ document: Document, in language: Language) {
    add(document.blocks, language)
  }

  /// The number of a source; each figure of the document has one.
  func number(of source: Source) -> Int { numbers[source] ?? 0 }

  private mutating func add(_ blocks: [Block], _ language: Language) {
    for block in blocks {
      switch block {
      case .section(let section): add(section.blocks, language)
      case .paragraph(let paragraph): add(paragraph.prose, language)
      case .answer(let answer):
        for prose in [answer.statement] + answer.details { add(prose, language) }
      case .table(let table):
        for source in table.columns.compactMap(\.source) { add(source) }
        for case .prose(let prose) in table.rows.joined() { add(prose, language) }
      case .lineChart(let chart): for series in chart.series { add(series.source) }
      case .barChart(let chart): for series in chart.series { add(series.source) }
      case .definitions(let list): for entry in list.entries { add(entry.value, language) }
      case .notes(let list): for note in list.notes { add(note, language) }
      case .diagram, .preformatted: break
      }
    }
  }

  private mutating func add(_ prose: Prose, _ language: Language) {
    for case .figure(let figure) in prose(language) { add(figure.source) }
  }

  private mutating func add(_ source: Source) {
    guard numbers[source] == nil else { return }
    sources.append(source)
    numbers[source] = sources.count
  }
}
