import CSQLite
import Glibc
import PalierModel

// One of the three files of this room that touch memory the compiler cannot check: SQLite is a C
// library, and its connection is owned here by one noncopyable value that closes it. No pointer
// leaves this file: text is copied on its way out.

/// The owner of one SQLite database that is only read.
@safe struct SQLiteFile: ~Copyable {
  private let handle: OpaquePointer
  private let address: DatabaseAddress
  /// Bytes of the file.
  let size: Int

  /// Opens a file, which must be there; `patience` is how many seconds a lock is waited for.
  init(_ address: DatabaseAddress, patience: Double) throws(DatabaseError) {
    var status = stat()
    // A pipe or a device would be waited for without an end.
    guard unsafe stat(address.database, &status) == 0 else {
      throw DatabaseError(.unreadable(address.database, ErrorNumber(errno).words))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let words =
        status.st_mode & S_IFMT == S_IFDIR
        ? ErrorNumber(EISDIR).words
        : Text(en: "it is no regular file", fr: "ce n'est pas un fichier ordinaire")
      throw DatabaseError(.unreadable(address.database, words))
    }
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
    let code = unsafe sqlite3_open_v2(address.database, &opened, flags, nil)
    guard code == SQLITE_OK, let connection = unsafe opened else {
      // A failed open still leaves a handle, which holds the message and must be closed.
      let error = unsafe SQLiteFile.error(code, opened, address)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    self.address = address
    size = Int(status.st_size)
    unsafe handle = connection
    unsafe sqlite3_busy_timeout(connection, Int32(patience * 1_000))
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Runs a statement, and gives `body` the columns of each row as text, NULL as empty.
  func forEachRow(
    _ statement: String,
    _ body: ([String]) -> Void
  ) throws(DatabaseError) {
    var prepared: OpaquePointer?
    var code = unsafe sqlite3_prepare_v2(handle, statement, -1, &prepared, nil)
    defer { unsafe sqlite3_finalize(prepared) }
    guard code == SQLITE_OK else { throw unsafe SQLiteFile.error(code, handle, address) }
    let columns = unsafe sqlite3_column_count(prepared)
    while true {
      code = unsafe sqlite3_step(prepared)
      guard code == SQLITE_ROW else { break }
      body(
        (0..<columns).map { column in
          unsafe sqlite3_column_text(prepared, column).map { unsafe String(cString: $0) } ?? ""
        }
      )
    }
    guard code == SQLITE_DONE else { throw unsafe SQLiteFile.error(code, handle, address) }
  }

  private static func error(
    _ code: Int32,
    _ connection: OpaquePointer?,
    _ address: DatabaseAddress
  ) -> DatabaseError {
    let system = unsafe connection.map { unsafe sqlite3_system_errno($0) } ?? 0
    let reason: DatabaseError.Reason =
      switch code & 0xFF {
      case SQLITE_NOTADB: .noSQLite(address.database)
      case SQLITE_BUSY, SQLITE_LOCKED: .late(address)
      case SQLITE_CANTOPEN where system != 0, SQLITE_PERM where system != 0:
        .unreadable(address.database, ErrorNumber(system).words)
      default: .failed(address, unsafe String(cString: sqlite3_errmsg(connection)))
      }
    return DatabaseError(reason)
  }
}
