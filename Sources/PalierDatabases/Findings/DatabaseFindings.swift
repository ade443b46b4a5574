public import PalierModel

/// What a database says of itself: what it is, and how much it holds.
public struct DatabaseFindings: Sendable, Hashable {
  /// A table with its indexes, the parts of a partitioned one together.
  public struct Table: Sendable, Hashable {
    /// Its name, after its schema's unless that is the usual one.
    public var name: String
    /// Its rows; nil where nobody knows how many there are.
    public var rows: Double?
    /// True if the rows are the database's own estimate, false if they were counted.
    public var isEstimate: Bool
    /// Bytes of the rows on disk, long values and free space included, indexes left out.
    public var bytes: Double
    /// Bytes of its indexes; nil where they are not known apart.
    public var indexBytes: Double?

    /// Bytes of rows and indexes.
    public var allBytes: Double { bytes + (indexBytes ?? 0) }

    /// A table.
    public init(
      name: String,
      rows: Double?,
      isEstimate: Bool,
      bytes: Double,
      indexBytes: Double?
    ) {
      self.name = name
      self.rows = rows
      self.isEstimate = isEstimate
      self.bytes = bytes
      self.indexBytes = indexBytes
    }
  }

  /// Its address as messages show it, without account and password.
  public var name: String
  /// What program it is.
  public var kind: ServiceKind
  /// The server's version; nil for a file.
  public var version: String?
  /// Connections that it accepts at the same time; nil for a file.
  public var connections: Int?
  /// The port of this machine that it listens on; nil where there is none, or elsewhere.
  public var port: Int?
  /// Its tables, the largest first.
  public var tables: [Table]

  /// What was found of a database.
  public init(
    name: String,
    kind: ServiceKind,
    version: String? = nil,
    connections: Int? = nil,
    port: Int? = nil,
    tables: [Table]
  ) {
    self.name = name
    self.kind = kind
    self.version = version
    self.connections = connections
    self.port = port
    self.tables = tables.sorted { ($1.allBytes, $0.name) < ($0.allBytes, $1.name) }
  }
}

extension DatabaseFindings {
  /// A table of at most so many bytes has its rows counted; of a larger one the estimate is taken.
  static let countedTable = 16.0 * 1_048_576
  /// Bytes of all tables whose rows are counted, at most.
  static let countedBytes = 256.0 * 1_048_576
  /// Seconds that one statement may take.
  static let statementTime = 5

  /// Asks a database, reading only.
  ///
  /// Nothing is written and no lock is held that others would wait for. `patience` is how many
  /// seconds the connection may take.
  ///
  /// - Throws: ``DatabaseError`` if it cannot be reached, or does not let this account in.
  public static func read(
    _ address: DatabaseAddress,
    password: String? = nil,
    patience: Double = 10
  ) throws(DatabaseError) -> DatabaseFindings {
    switch address.engine {
    case .sqlite: try sqlite(address, patience)
    case .postgresql: try postgreSQL(address, password, patience)
    case .mysql: try mariaDB(address, password, patience)
    }
  }

  /// The same tables, with the rows of the small ones counted as far as `count` can.
  static func counted(
    _ tables: [Table],
    _ count: (Int) -> Double?
  ) -> [Table] {
    var tables = tables
    var bytes = 0.0
    for index in tables.indices {
      guard tables[index].bytes <= countedTable, bytes + tables[index].bytes <= countedBytes,
        let rows = count(index)
      else { continue }
      bytes += tables[index].bytes
      tables[index].rows = rows
      tables[index].isEstimate = false
    }
    return tables
  }

  /// The numbers that a version begins with: `15.18` of `15.18 (Debian 15.18-0+deb12u1)`.
  static func version(in text: String) -> String? {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    return digits.isEmpty ? nil : String(digits)
  }
}
