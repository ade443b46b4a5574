/// Something that is stored: a table, a collection of media, a log.
public struct DataSet: Sendable, Hashable, Codable {
  /// Its name.
  public var name: String
  /// How many rows or files (a count).
  public var rows: Figure
  /// The size of one, in bytes.
  public var row: Figure
  /// Its growth.
  public var growth: Figure?

  /// A data set.
  public init(name: String, rows: Figure, row: Figure, growth: Figure? = nil) {
    self.name = name
    self.rows = rows
    self.row = row
    self.growth = growth
  }
}
