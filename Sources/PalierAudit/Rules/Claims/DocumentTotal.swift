/// A total in a document, with the parts above it.
struct DocumentTotal {
  let line: Int
  let value: ClosedRange<Double>
  let parts: [ClosedRange<Double>]
  let isBytes: Bool

  /// Those of a document: in tables, and in blocks of lines such as `label : 25 €`.
  static func all(in document: MarkdownDocument) -> [DocumentTotal] {
    document.tables.flatMap { inTable($0) } + document.fences.flatMap { inLines($0) }
  }

  private static func inTable(_ table: MarkdownDocument.Table) -> [DocumentTotal] {
    guard
      let place = table.rows.firstIndex(where: {
        $0.cells.first?.lowercased().hasPrefix("total") == true
      }),
      place >= 2
    else { return [] }
    return table.header.indices.dropFirst().compactMap { column in
      func cell(_ row: Int) -> (ClosedRange<Double>, Bool)? {
        let cells = table.rows[row].cells
        return cells.indices.contains(column) ? amount(in: cells[column]) : nil
      }
      let parts = (0..<place).map(cell)
      guard let total = cell(place), parts.allSatisfy({ $0 != nil && $0?.1 == total.1 }) else {
        return nil
      }
      return DocumentTotal(
        line: table.rows[place].line,
        value: total.0,
        parts: parts.compactMap { $0?.0 },
        isBytes: total.1
      )
    }
  }

  private static func inLines(_ fence: MarkdownDocument.Fence) -> [DocumentTotal] {
    var parts: [(ClosedRange<Double>, Bool)?] = []
    var found: [DocumentTotal] = []
    for (index, line) in fence.lines.enumerated() {
      let isRule = line.allSatisfy { "-=─ ".contains($0) }
      if isRule { continue }
      guard let colon = line.lastIndex(of: ":") else {
        parts = []
        continue
      }
      var rest = line[line.index(after: colon)...]
      if let sign = rest.lastIndex(of: "=") { rest = rest[rest.index(after: sign)...] }
      let value = amount(in: String(rest))
      if line[..<colon].lowercased().contains("total") {
        if let value, parts.count >= 2, parts.allSatisfy({ $0 != nil && $0?.1 == value.1 }) {
          found.append(
            DocumentTotal(
              line: fence.firstLine + index,
              value: value.0,
              parts: parts.compactMap { $0?.0 },
              isBytes: value.1
            )
          )
        }
        parts = []
      } else {
        parts.append(value)
      }
    }
    return found
  }

  /// Bytes or money at the start of a text; nil for anything else.
  private static func amount(in text: String) -> (ClosedRange<Double>, Bool)? {
    let bare = text.trimmed
    guard let measure = Measure.all(in: bare).first, !measure.isOpen else { return nil }
    if let bytes = measure.bytes { return (bytes, true) }
    guard bare.contains("€") || bare.contains("$"), !measure.unit.hasPrefix("%") else { return nil }
    return (measure.low...measure.high, false)
  }
}
