/// Where a database is: the address that programs are given as `DATABASE_URL`, without a password.
///
/// - `sqlite:PATH`; also with the slashes of SQLAlchemy and Django, `sqlite:///relative.db` and
///   `sqlite:////absolute.db`.
/// - `postgresql://[USER@][HOST][:PORT]/DATABASE`; without a host, or with a path in place of one
///   (`?host=/run/postgresql`), through a Unix socket. `?sslmode=` as libpq has it.
/// - `mariadb://` or `mysql://` in the same form; `?socket=/run/mysqld/mysqld.sock`.
///
/// What follows a plus sign in the scheme (`postgresql+asyncpg`) names a driver, and is left out.
public struct DatabaseAddress: Sendable, Hashable {
  /// The kind of database.
  public enum Engine: String, Sendable, Hashable {
    case sqlite
    case postgresql
    /// MariaDB or MySQL, which tell by themselves which of the two they are.
    case mysql
  }

  /// The kind of database.
  public let engine: Engine
  /// What its maker calls addresses of it: `mariadb` where that stood there.
  public internal(set) var scheme: String
  /// The account; nil: that of whoever runs the program.
  public internal(set) var user: String?
  /// The host's name or address, or the path of a Unix socket (for PostgreSQL of its folder); nil:
  /// the socket at its usual place.
  public internal(set) var host: String?
  /// The port; nil: the usual one.
  public internal(set) var port: Int?
  /// The database's name; for SQLite the path of its file.
  public internal(set) var database: String
  /// What libpq calls `sslmode`; nil: encrypted if the server can.
  public internal(set) var encryption: String?

  /// What it is called in a draft and in messages: the address without account and options.
  public var name: String {
    guard engine != .sqlite else { return "sqlite:" + database }
    guard !isSocket else { return "\(scheme):///\(database)" }
    let host = (host ?? "").contains(":") ? "[\(host ?? "")]" : host ?? ""
    return "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")/\(database)"
  }

  /// True if it is reached through a Unix socket.
  ///
  /// By `localhost` without a port the makers of MariaDB and MySQL mean the socket.
  public var isSocket: Bool {
    guard let host else { return true }
    return host.hasPrefix("/") || (engine == .mysql && host == "localhost" && port == nil)
  }

  /// True if the server runs on this machine.
  public var isLocal: Bool {
    isSocket || host == "localhost" || host == "::1" || host?.hasPrefix("127.") == true
  }

  /// The port that is asked over TCP; nil through a socket.
  public var tcpPort: Int? {
    isSocket ? nil : port ?? (engine == .postgresql ? 5_432 : 3_306)
  }

  /// The variable of the environment that holds the password, as the programs of its maker read it.
  public var passwordVariable: String { engine == .postgresql ? "PGPASSWORD" : "MYSQL_PWD" }

  init(engine: Engine, database: String) {
    self.engine = engine
    scheme = engine.rawValue
    self.database = database
  }
}
