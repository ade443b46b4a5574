/// Something that is stored: a table, a collection of media, a log.
public struct DataSet: Sendable, Hashable, Codable {
  /// What is stored, which decides what comes on top of it and what a backup copies.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Rows of a database, with indexes and with the space of dead rows.
    case table
    /// Files that people put there or that the program makes: photos, documents, code.
    case media
    /// Records that only the recent past needs.
    case log
    /// What could be computed again; it does not grow and is not backed up.
    case cache
    /// A database's write-ahead log; it does not grow and is not backed up.
    case writeAheadLog = "wal"
  }

  /// Its name.
  public var name: String
  /// What is stored.
  public var kind: Kind
  /// How many rows or files (a count).
  public var rows: Figure
  /// The size of one, in bytes.
  public var row: Figure
  /// The size of the whole on disk, in bytes, indexes included, where rows are not told.
  public var size: Figure?
  /// Its growth, compounded.
  public var growth: Figure?
  /// What comes to it: rows a second, or bytes a second.
  public var added: Figure?
  /// Indexes, as a share of the rows' bytes.
  public var index: Figure?
  /// Space that dead rows and half-filled pages take, as a share of rows and indexes.
  public var bloat: Figure?
  /// For how long what is added stays, in seconds; nil: for good.
  public var retention: Figure?
  /// Where it lies.
  public var place: Backup.Place
  /// How many parts it is divided into, each on a machine of its own (a count); nil: one.
  public var shards: Figure?
  /// How many machines hold a copy of each part, the first one included (a count); nil: one.
  public var replicas: Figure?
  /// Seconds by which the other copies may be late.
  public var lag: Figure?

  /// A data set.
  public init(name: String, rows: Figure, row: Figure, growth: Figure? = nil) {
    self.name = name
    kind = .table
    place = .same
    self.rows = rows
    self.row = row
    self.growth = growth
  }
}
