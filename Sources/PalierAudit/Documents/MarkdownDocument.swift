import PalierModel

/// A document in Markdown: its lines, headings, tables and blocks, each with its line.
struct MarkdownDocument: Sendable {
  /// A block between fences.
  struct Fence: Sendable {
    /// What it says it is written in.
    let tag: String
    /// Its lines.
    let lines: [String]
    /// The line of the document that its first line is, from 1.
    let firstLine: Int
  }

  /// A heading.
  struct Heading: Sendable {
    let level: Int
    let title: String
    let line: Int
  }

  /// A table.
  struct Table: Sendable {
    /// The cells of its first row.
    let header: [String]
    /// The other rows, each with its line.
    let rows: [(cells: [String], line: Int)]
  }

  let file: String
  let lines: [String]
  /// The lines in small letters.
  let lower: [String]
  private(set) var fences: [Fence] = []
  private(set) var headings: [Heading] = []
  private(set) var tables: [Table] = []
  /// For each line, whether it stands in a block or on its fence.
  private(set) var isFenced: [Bool]

  /// Reads a document.
  ///
  /// Complexity: O(length).
  init(file: String, lines: [String]) {
    self.file = file
    self.lines = lines
    lower = lines.map { $0.lowercased() }
    isFenced = Array(repeating: false, count: lines.count)
    readFences()
    readHeadings()
    readTables()
  }

  private mutating func readFences() {
    var open: (mark: String, tag: String, line: Int)?
    for (index, line) in lines.enumerated() {
      let bare = line.trimmed
      if let fence = open {
        isFenced[index] = true
        if bare.hasPrefix(fence.mark), bare.allSatisfy({ $0 == "`" || $0 == "~" }) {
          add(fence, until: index)
          open = nil
        }
      } else if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        isFenced[index] = true
        let mark = bare.prefix { $0 == bare.first }
        open = (String(mark), bare.dropFirst(mark.count).words.first ?? "", index + 1)
      }
    }
    if let fence = open { add(fence, until: lines.count) }
  }

  private mutating func add(_ fence: (mark: String, tag: String, line: Int), until end: Int) {
    fences.append(
      Fence(tag: fence.tag, lines: Array(lines[fence.line..<end]), firstLine: fence.line + 1)
    )
  }

  private mutating func readHeadings() {
    for (index, line) in lines.enumerated() where !isFenced[index] && line.hasPrefix("#") {
      let level = line.prefix { $0 == "#" }.count
      guard level <= 6, line.dropFirst(level).first?.isWhitespace == true else { continue }
      headings.append(
        Heading(level: level, title: line.dropFirst(level).trimmed, line: index + 1)
      )
    }
  }

  private mutating func readTables() {
    var rows: [(cells: [String], line: Int)] = []
    func isRule(_ cells: [String]) -> Bool {
      cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-: ".contains($0) } }
    }
    func end() -> Table? {
      guard rows.count >= 3, isRule(rows[1].cells) else { return nil }
      return Table(header: rows[0].cells, rows: Array(rows.dropFirst(2)))
    }
    for (index, line) in lines.enumerated() {
      if !isFenced[index], line.trimmed.hasPrefix("|") {
        var bare = line.trimmed.dropFirst()
        if bare.last == "|" { bare = bare.dropLast() }
        let cells = bare.split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmed.filter { $0 != "*" }
        }
        rows.append((cells, index + 1))
      } else if !rows.isEmpty {
        if let table = end() { tables.append(table) }
        rows = []
      }
    }
    if let table = end() { tables.append(table) }
  }

  /// The line with a number from 1, in small letters.
  func lowered(_ line: Int) -> String { lower.indices.contains(line - 1) ? lower[line - 1] : "" }

  /// The lines of the innermost section around a line whose heading is of at most this level.
  func section(around line: Int, level: Int = 3) -> ClosedRange<Int> {
    let above = headings.last { $0.line <= line && $0.level <= level }
    let below = headings.first { $0.line > line && $0.level <= (above?.level ?? level) }
    let start = above?.line ?? 1
    return start...max(start, (below?.line ?? lines.count + 1) - 1)
  }

  /// An occurrence on a line of the document.
  func occurrence(
    _ line: Int,
    mark: String = "",
    _ message: Text,
    fix: Text? = nil,
    severity: Finding.Severity? = nil,
    replacement: String?? = nil
  ) -> Occurrence {
    Occurrence(
      file: file,
      line: line,
      text: lines.indices.contains(line - 1) ? lines[line - 1] : "",
      mark: mark,
      message,
      fix: fix,
      severity: severity,
      replacement: replacement
    )
  }
}
