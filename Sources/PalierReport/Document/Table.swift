public import PalierModel

/// Rows and columns.
public struct Table: Sendable, Hashable, DocumentPart {
  /// One column: its heading, and how its cells are aligned.
  public struct Column: Sendable, Hashable {
    /// Where the cells stand.
    public enum Alignment: Sendable, Hashable {
      case leading
      case trailing
    }

    /// The heading.
    public var title: Text
    /// Where the cells stand; numbers align at their end.
    public var alignment: Alignment
    /// Where all numbers of the column come from, if they share one source.
    public var source: Source?

    /// A column of words.
    public static func words(en english: English, fr french: French) -> Column {
      Column(title: Text(en: english, fr: french), alignment: .leading, source: nil)
    }

    /// A column of numbers.
    public static func numbers(
      en english: English,
      fr french: French,
      from source: Source? = nil
    ) -> Column {
      .numbers(Text(en: english, fr: french), from: source)
    }

    /// A column of numbers.
    public static func numbers(_ title: Text, from source: Source? = nil) -> Column {
      Column(title: title, alignment: .trailing, source: source)
    }
  }

  /// What the table shows.
  public var caption: Text?
  /// The columns; the first one names the rows.
  public var columns: [Column]
  /// The rows; a short one is filled up with empty cells, and what is too much is left out.
  public private(set) var rows: [[Cell]]

  /// A table.
  public init(_ caption: Text? = nil, columns: [Column], rows: [[Cell]] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = []
    for row in rows { append(row) }
  }

  /// Adds a row.
  public mutating func append(_ row: [Cell]) {
    let missing = max(0, columns.count - row.count)
    rows.append(Array(row.prefix(columns.count)) + Array(repeating: .empty, count: missing))
  }

  /// The table without the columns in which no row has anything; the first one stays.
  func withoutEmptyColumns() -> Table {
    let kept = columns.indices.filter { index in
      index == 0 || rows.contains { $0[index] != .empty }
    }
    return Table(
      caption,
      columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } }
    )
  }

  /// It, as a part of a document.
  public var block: Block { .table(self) }
}
