import CSQLite

// The one file of this room that touches memory the compiler cannot check: SQLite is a C library,
// and its two kinds of handle are owned here, each by one noncopyable value that releases it.
// No pointer leaves this file: text is copied on its way in (SQLITE_TRANSIENT) and on its way out.

/// The owner of one connection to a database file.
@safe struct Database: ~Copyable {
  private let handle: OpaquePointer

  /// Opens the file, creating it if it is missing.
  ///
  /// `busyTimeout` is in seconds: how long a statement waits for another process's lock.
  init(path: String, busyTimeout: Double) throws(StoreError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let connection = unsafe opened else {
      // A failed open still leaves a handle, which holds the message and must be closed.
      let error = unsafe Database.error(code, connection: opened, statement: nil)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe handle = connection
    unsafe sqlite3_extended_result_codes(connection, 1)
    unsafe sqlite3_busy_timeout(connection, Int32(busyTimeout * 1_000))
  }

  // The second version of close waits for statements that are still open, so that the order in
  // which owners end does not matter.
  deinit { unsafe sqlite3_close_v2(handle) }

  /// Prepares one statement; `sql` must hold `?` in the place of every argument.
  func prepare(_ sql: String) throws(StoreError) -> Statement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let statement = unsafe prepared else {
      throw unsafe Database.error(code, connection: handle, statement: sql)
    }
    return unsafe Statement(handle: statement, connection: handle, sql: sql)
  }

  /// Runs several statements without arguments, separated by semicolons.
  func execute(script: String) throws(StoreError) {
    let code = unsafe sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw unsafe Database.error(code, connection: handle, statement: script)
    }
  }

  /// True while a transaction is open.
  ///
  /// SQLite ends one by itself after some errors, a full disk among them.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// How many rows the last INSERT, UPDATE or DELETE touched.
  var changedRows: Int { Int(unsafe sqlite3_changes64(handle)) }

  fileprivate static func error(
    _ code: Int32,
    connection: OpaquePointer?,
    statement: String?
  ) -> StoreError {
    StoreError(
      code: code,
      systemError: unsafe connection.map { unsafe sqlite3_system_errno($0) } ?? 0,
      detail: unsafe String(cString: sqlite3_errmsg(connection)),
      statement: statement
    )
  }
}

/// The owner of one prepared statement.
///
/// It may outlive its database's owner: the connection then stays until the last statement ends.
@safe struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private let sql: String

  fileprivate init(handle: OpaquePointer, connection: OpaquePointer, sql: String) {
    unsafe self.handle = handle
    unsafe self.connection = connection
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Gives the arguments, in the order of their `?`.
  func bind(_ arguments: [Value]) throws(StoreError) {
    // SQLITE_TRANSIENT, a macro that Swift does not import: SQLite copies the text at once.
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, argument) in arguments.enumerated() {
      let position = Int32(index + 1)
      let code =
        switch argument {
        case .null: unsafe sqlite3_bind_null(handle, position)
        case .integer(let value): unsafe sqlite3_bind_int64(handle, position, value)
        case .real(let value): unsafe sqlite3_bind_double(handle, position, value)
        case .text(let value):
          unsafe sqlite3_bind_text(handle, position, value, Int32(value.utf8.count), transient)
        }
      guard code == SQLITE_OK else { throw error(code) }
    }
  }

  /// Advances to the next row; nil after the last one.
  func next() throws(StoreError) -> Row? {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW:
      let count = unsafe sqlite3_column_count(handle)
      return Row((0..<count).map { value(at: $0) })
    case SQLITE_DONE: return nil
    case let code: throw error(code)
    }
  }

  private func value(at column: Int32) -> Value {
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      guard let bytes = unsafe sqlite3_column_text(handle, column) else { return .null }
      // By count, not up to the first NUL: a dossier may hold any character.
      let count = Int(unsafe sqlite3_column_bytes(handle, column))
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: count)
      return .text(unsafe String(decoding: buffer, as: UTF8.self))
    default: return .null
    }
  }

  private func error(_ code: Int32) -> StoreError {
    unsafe Database.error(code, connection: connection, statement: sql)
  }
}
