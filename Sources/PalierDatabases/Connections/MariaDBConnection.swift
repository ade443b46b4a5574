import CMariaDB
import PalierModel

// One of the three files of this room that touch memory the compiler cannot check: libmariadb is a
// C library, and its connection is owned here by one noncopyable value that ends it. No pointer
// leaves this file: text is copied on its way out.

/// The owner of one connection to MariaDB or MySQL.
@safe struct MariaDBConnection: ServerConnection, ~Copyable {
  private let handle: UnsafeMutablePointer<MYSQL>
  private let address: DatabaseAddress

  /// Connects, within `patience` seconds, a whole number of them; without a password as one who
  /// has none.
  init(
    _ address: DatabaseAddress,
    password: String?,
    patience: Double
  ) throws(DatabaseError) {
    guard let handle = unsafe mysql_init(nil) else {
      throw DatabaseError(.failed(address, "out of memory"))
    }
    unsafe palier_mysql_configure(handle, UInt32(max(1, patience)))
    let connected = unsafe mysql_real_connect(
      handle,
      // The library would take the name for the socket, whatever the port.
      address.isSocket ? nil : address.host == "localhost" ? "127.0.0.1" : address.host,
      address.user,
      password,
      address.database,
      UInt32(address.tcpPort ?? 0),
      address.host.flatMap { $0.hasPrefix("/") ? $0 : nil },
      0
    )
    guard unsafe connected != nil else {
      let (code, words) = unsafe (mysql_errno(handle), String(cString: mysql_error(handle)))
      unsafe mysql_close(handle)
      throw MariaDBConnection.error(code, words, address, hasPassword: password != nil)
    }
    self.address = address
    // Last, since from here on `deinit` ends the connection.
    unsafe self.handle = handle
  }

  deinit { unsafe mysql_close(handle) }

  /// The server's version, such as `10.11.6-MariaDB-0+deb12u1`.
  var version: String {
    unsafe mysql_get_server_info(handle).map { unsafe String(cString: $0) } ?? ""
  }

  func rows(_ statement: String) throws(DatabaseError) -> [[String?]] {
    guard unsafe mysql_real_query(handle, statement, UInt(statement.utf8.count)) == 0 else {
      throw error
    }
    guard let result = unsafe mysql_store_result(handle) else {
      // A statement without rows has no result either.
      guard unsafe mysql_errno(handle) == 0 else { throw error }
      return []
    }
    defer { unsafe mysql_free_result(result) }
    let columns = Int(unsafe mysql_num_fields(result))
    var rows: [[String?]] = []
    while let row = unsafe mysql_fetch_row(result) {
      rows.append(
        (0..<columns).map { column in
          unsafe row[column].map { unsafe String(cString: $0) }
        }
      )
    }
    return rows
  }

  private var error: DatabaseError {
    unsafe MariaDBConnection.error(
      mysql_errno(handle),
      String(cString: mysql_error(handle)),
      address,
      hasPassword: true
    )
  }

  /// What a number means (MariaDB's manual, error codes; 2000 and above are the client's).
  private static func error(
    _ code: UInt32,
    _ words: String,
    _ address: DatabaseAddress,
    hasPassword: Bool
  ) -> DatabaseError {
    let reason: DatabaseError.Reason =
      switch code {
      case 1045, 1698, 1524: .refused(address, isPassword: hasPassword)
      case 1049: .missing(address)
      case 1044, 1142, 1227: .forbidden(address, words)
      case 1205, 1317, 1969, 3024: .late(address)
      case 2002, 2003, 2005, 2006, 2013:
        .unreachable(address, unreached(words))
      default: .failed(address, words)
      }
    return DatabaseError(reason)
  }

  private static func unreached(_ words: String) -> Text {
    // Of a TCP connection that is refused the library tells no more than that it was begun
    // (EINPROGRESS).
    if words.contains("(115)") {
      return Text(en: "nobody answers there", fr: "personne n'y répond")
    }
    return ErrorNumber(in: words)?.words ?? Text(verbatim: words)
  }
}
