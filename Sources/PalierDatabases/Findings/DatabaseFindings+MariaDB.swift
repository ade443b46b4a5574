import PalierModel

extension DatabaseFindings {
  /// Asks MariaDB or MySQL for sizes and for the estimates of the engine's own statistics.
  static func mariaDB(
    _ address: DatabaseAddress,
    _ password: String?,
    _ patience: Double
  ) throws(DatabaseError) -> DatabaseFindings {
    let connection = try MariaDBConnection(address, password: password, patience: patience)
    let isMariaDB = connection.version.contains("MariaDB")
    try connection.run("SET SESSION TRANSACTION READ ONLY")
    try connection.run("SET SESSION lock_wait_timeout = 2")
    try connection.run(
      isMariaDB
        ? "SET SESSION max_statement_time = \(statementTime)"
        : "SET SESSION max_execution_time = \(statementTime * 1_000)"
    )
    let own = try connection.rows(
      "SELECT @@max_connections, @@port, @@skip_networking, DATABASE()"
    ).first
    let rows = try connection.rows(
      """
      SELECT TABLE_NAME, TABLE_ROWS, DATA_LENGTH, INDEX_LENGTH FROM information_schema.TABLES
      WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'
      ORDER BY DATA_LENGTH DESC, TABLE_NAME
      """
    )
    let tables = rows.map { row in
      Table(
        name: row[0] ?? "",
        rows: row[1].flatMap { Double($0) },
        isEstimate: true,
        bytes: row[2].flatMap { Double($0) } ?? 0,
        indexBytes: row[3].flatMap { Double($0) }
      )
    }
    let counted = DatabaseFindings.counted(tables) { index in
      let name = (rows[index][0] ?? "").replacing("`", with: "``")
      return try? connection.number("SELECT COUNT(*) FROM `\(name)`")
    }
    let port = own.flatMap { $0[2] == "0" ? $0[1] : nil }.flatMap { Int($0) }
    return DatabaseFindings(
      name: address.name,
      kind: isMariaDB ? .mariadb : .mysql,
      version: version(in: connection.version),
      connections: own?[0].flatMap { Int($0) },
      port: address.isLocal ? address.tcpPort ?? port.flatMap { $0 > 0 ? $0 : nil } : nil,
      tables: counted
    )
  }
}
