/// One part of a document.
///
/// Headings belong to sections, so that their levels follow the nesting and never skip one.
public indirect enum Block: Sendable, Hashable {
  case section(Section)
  case paragraph(Paragraph)
  case answer(Answer)
  case table(Table)
  case lineChart(LineChart)
  case barChart(BarChart)
  case diagram(Diagram)
  case definitions(Definitions)
  case notes(Notes)
  case preformatted(Preformatted)
}

/// Something that can stand in a document.
public protocol DocumentPart {
  /// It, as a part of a document.
  var block: Block { get }
}

extension Block: DocumentPart {
  /// Itself.
  public var block: Block { self }
}

extension Block {
  /// It, with tables without their empty columns.
  func withoutEmptyColumns() -> Block {
    switch self {
    case .table(let table): return .table(table.withoutEmptyColumns())
    case .section(var section):
      section.blocks = section.blocks.map { $0.withoutEmptyColumns() }
      return .section(section)
    default: return self
    }
  }
}
