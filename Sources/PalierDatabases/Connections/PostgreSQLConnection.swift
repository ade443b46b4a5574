import CPQ
import Glibc
import PalierModel

// One of the three files of this room that touch memory the compiler cannot check: libpq is a C
// library, and its connection is owned here by one noncopyable value that ends it. No pointer
// leaves this file: text is copied on its way out.

/// The owner of one connection to PostgreSQL.
@safe struct PostgreSQLConnection: ServerConnection, ~Copyable {
  private let handle: OpaquePointer
  private let address: DatabaseAddress

  /// Connects, within `patience` seconds; without a password with that of PGPASSWORD, if it is set.
  init(
    _ address: DatabaseAddress,
    password: String?,
    patience: Double
  ) throws(DatabaseError) {
    let started = unsafe palier_pq_start(
      address.host,
      address.port.map(String.init),
      address.user,
      password,
      address.database,
      address.encryption
    )
    guard let connection = unsafe started else {
      throw DatabaseError(.failed(address, "out of memory"))
    }
    // The code of an error in the messages of a failed connection, which have no other field.
    unsafe PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
    guard try unsafe PostgreSQLConnection.isConnected(connection, address, patience) else {
      let words = unsafe String(cString: PQerrorMessage(connection))
      let wasAsked = unsafe PQconnectionNeedsPassword(connection) == 1
      unsafe PQfinish(connection)
      throw PostgreSQLConnection.error(
        connecting: address,
        words,
        hasPassword: password != nil,
        wasAsked: wasAsked
      )
    }
    self.address = address
    // Last, since from here on `deinit` ends the connection.
    unsafe handle = connection
  }

  deinit { unsafe PQfinish(handle) }

  /// The server's version, such as 150018.
  var version: Int { Int(unsafe PQserverVersion(handle)) }

  func rows(_ statement: String) throws(DatabaseError) -> [[String?]] {
    let result = unsafe PQexec(handle, statement)
    defer { unsafe PQclear(result) }
    let status = unsafe PQresultStatus(result)
    guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else {
      let state = unsafe palier_pq_state(result).map { unsafe String(cString: $0) } ?? ""
      let words =
        unsafe palier_pq_words(result).map { unsafe String(cString: $0) }
        ?? String(cString: PQerrorMessage(handle))
      throw DatabaseError(PostgreSQLConnection.reason(state, words, address))
    }
    let (rows, columns) = unsafe (PQntuples(result), PQnfields(result))
    return (0..<rows).map { row in
      (0..<columns).map { column in
        unsafe PQgetisnull(result, row, column) == 1
          ? nil : String(cString: PQgetvalue(result, row, column))
      }
    }
  }

  /// Waits until the connection stands, or has failed.
  private static func isConnected(
    _ connection: OpaquePointer,
    _ address: DatabaseAddress,
    _ patience: Double
  ) throws(DatabaseError) -> Bool {
    let deadline = ContinuousClock.now + .seconds(patience)
    guard unsafe PQstatus(connection) != CONNECTION_BAD else { return false }
    var waiting = PGRES_POLLING_WRITING
    while true {
      let left = (deadline - .now) / .milliseconds(1)
      let events = waiting == PGRES_POLLING_READING ? POLLIN : POLLOUT
      var socket = pollfd(fd: unsafe PQsocket(connection), events: Int16(events), revents: 0)
      let ready = left > 0 ? unsafe poll(&socket, 1, Int32(left.rounded(.up))) : 0
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else {
        unsafe PQfinish(connection)
        throw DatabaseError(.unreachable(address, ErrorNumber(ETIMEDOUT).words))
      }
      waiting = unsafe PQconnectPoll(connection)
      if waiting == PGRES_POLLING_OK { return true }
      if waiting == PGRES_POLLING_FAILED { return false }
    }
  }

  private static func error(
    connecting address: DatabaseAddress,
    _ words: String,
    hasPassword: Bool,
    wasAsked: Bool
  ) -> DatabaseError {
    if wasAsked { return DatabaseError(.refused(address, isPassword: false)) }
    // « FATAL:  28P01: password authentication failed … »
    let parts = words.split(separator: ": ").map { $0.trimmingPrefix { $0 == " " } }
    let state = parts.first { part in
      part.count == 5 && part.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
        && part.contains(where: \.isNumber)
    }
    guard let state else {
      let line = words.split(separator: "\n").first.map(String.init) ?? words
      let reason = ErrorNumber(in: words)?.words ?? Text(verbatim: line)
      return DatabaseError(.unreachable(address, reason))
    }
    let told = parts.last.map { String($0.prefix { !$0.isNewline }) } ?? words
    let said = parts.firstIndex(of: state).flatMap { $0 + 1 < parts.count ? parts[$0 + 1] : nil }
    switch state {
    case "28P01": return DatabaseError(.refused(address, isPassword: hasPassword))
    default:
      let line = said.map { String($0.prefix { !$0.isNewline }) } ?? told
      return DatabaseError(reason(String(state), line, address))
    }
  }

  /// What a code means (PostgreSQL's manual, appendix A).
  private static func reason(
    _ state: String,
    _ words: String,
    _ address: DatabaseAddress
  ) -> DatabaseError.Reason {
    switch state {
    case "3D000": .missing(address)
    case "42501", "28000": .forbidden(address, words)
    case "57014", "55P03": .late(address)
    default: .failed(address, words)
    }
  }
}
