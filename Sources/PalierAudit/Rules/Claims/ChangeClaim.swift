/// What a document says a change did: `Search: 30s → 0.1s`, or a row with before and after.
struct ChangeClaim {
  let name: String
  let before: String
  let after: String
  let line: Int
  let isRow: Bool

  /// Those of a document.
  static func all(in document: MarkdownDocument) -> [ChangeClaim] {
    let told = document.prose.compactMap { line -> ChangeClaim? in
      let text = document.lowered(line).filter { $0 != "*" }
      guard !text.hasPrefix("|"), let arrow = text.firstRange(of: "→"),
        let colon = text[..<arrow.lowerBound].lastIndex(of: ":")
      else { return nil }
      let rest = text[arrow.upperBound...].prefix { $0 != "(" && $0 != "→" }
      return ChangeClaim(
        String(text[..<colon]),
        String(text[text.index(after: colon)..<arrow.lowerBound]),
        String(rest),
        line,
        isRow: false
      )
    }
    let rows = document.tables.flatMap { table -> [ChangeClaim] in
      let header = table.header.map { $0.lowercased() }
      guard let before = header.firstIndex(where: { $0.hasAny(["avant", "before"]) }),
        let after = header.firstIndex(where: { $0.hasAny(["après", "after"]) })
      else { return [] }
      return table.rows.compactMap { row in
        guard row.cells.indices.contains(max(before, after)) else { return nil }
        return ChangeClaim(
          row.cells[0].lowercased(),
          row.cells[before].lowercased(),
          row.cells[after].lowercased(),
          row.line,
          isRow: true
        )
      }
    }
    return told + rows
  }

  private init?(_ name: String, _ before: String, _ after: String, _ line: Int, isRow: Bool) {
    self.name = name.words.joined(separator: " ").trimmingDashes
    self.before = before.filter { !$0.isWhitespace }
    self.after = after.filter { !$0.isWhitespace }
    self.line = line
    self.isRow = isRow
    guard !self.name.isEmpty, !self.before.isEmpty, !self.after.isEmpty else { return nil }
  }
}

extension String {
  /// It without the dashes and spaces of a list before it.
  fileprivate var trimmingDashes: String { String(drop { $0 == "-" || $0 == " " }) }
}
