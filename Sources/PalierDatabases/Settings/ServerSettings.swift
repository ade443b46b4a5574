/// The settings that a running database server has now, and where each comes from.
public struct ServerSettings: Sendable, Hashable {
  /// Where a server says that it has a value from.
  public enum Origin: Sendable, Hashable {
    case file
    case commandLine
    case environment
    /// Set while it ran.
    case statement
    /// Chosen by the server, or not told.
    case other
  }

  /// One setting.
  public struct Setting: Sendable, Hashable {
    /// Its name in small letters, with `_`.
    public let name: String
    /// Its value as the server writes it.
    public let value: String
    /// Where it comes from.
    public let origin: Origin
    /// The file that sets it; nil: none, or not told.
    public let file: String?
    /// The line of the file.
    public let line: Int?
    /// True if a new value waits for a restart.
    public let awaitsRestart: Bool
  }

  /// The server's version.
  public let version: String?
  /// When it last read its files, in seconds since 1970; nil: when it started.
  public let loaded: Double?
  /// The settings, by name.
  public let settings: [String: Setting]

  /// Asks a server, reading only, without a password.
  ///
  /// `patience` is how many seconds the connection may take.
  ///
  /// - Throws: ``DatabaseError`` if it cannot be reached, or does not let this account in.
  public static func read(
    _ address: DatabaseAddress,
    patience: Double = 3
  ) throws(DatabaseError) -> ServerSettings {
    switch address.engine {
    case .postgresql: try postgreSQL(address, patience)
    case .mysql: try mariaDB(address, patience)
    case .sqlite: throw DatabaseError(.noAddress)
    }
  }

  init(version: String?, loaded: Double?, _ settings: [Setting]) {
    self.version = version
    self.loaded = loaded
    self.settings = Dictionary(settings.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }
}
