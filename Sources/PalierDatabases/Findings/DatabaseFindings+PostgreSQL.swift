import PalierModel

extension DatabaseFindings {
  /// Asks PostgreSQL, from version 12 on, for sizes and for the estimates of its last ANALYZE.
  static func postgreSQL(
    _ address: DatabaseAddress,
    _ password: String?,
    _ patience: Double
  ) throws(DatabaseError) -> DatabaseFindings {
    let connection = try PostgreSQLConnection(address, password: password, patience: patience)
    let (settings, rows) = try connection.reading { (database) throws(DatabaseError) in
      try (database.rows(settingsStatement), database.rows(tablesStatement))
    }
    let own = settings.first ?? []
    let tables = rows.map { row in
      Table(
        name: row[0] == "public" ? row[1] ?? "" : "\(row[0] ?? "")-\(row[1] ?? "")",
        rows: row[2].flatMap { Double($0) },
        isEstimate: true,
        bytes: row[3].flatMap { Double($0) } ?? 0,
        indexBytes: row[4].flatMap { Double($0) }
      )
    }
    let counted = DatabaseFindings.counted(tables) { index in
      // An account that may not read a table is not let try.
      guard rows[index][5] == "t" else { return nil }
      let name = "\(quoted(rows[index][0])).\(quoted(rows[index][1]))"
      // What cannot be counted in time, or was taken away meanwhile, keeps its estimate.
      return try? connection.reading { (database) throws(DatabaseError) in
        try database.number("SELECT count(*) FROM \(name)")
      }
    }
    let listens = address.isLocal && own[2]?.isEmpty == false
    return DatabaseFindings(
      name: address.name,
      kind: .postgresql,
      version: own[0].flatMap(version),
      connections: own[1].flatMap { Int($0) },
      port: listens ? address.tcpPort ?? own[3].flatMap { Int($0) } : nil,
      tables: counted
    )
  }

  private static let settingsStatement = """
    SELECT current_setting('server_version'), current_setting('max_connections'),
      current_setting('listen_addresses'), current_setting('port')
    """

  // Parts of a partitioned table count for it; tables of extensions are none of the system's own.
  // Without an ANALYZE the number of rows is -1 (0 before version 14), and the statistics of what
  // was inserted and deleted stand in for it.
  private static let tablesStatement = """
    SELECT n.nspname, r.relname,
      sum(CASE WHEN c.reltuples > 0 THEN c.reltuples::float8
        WHEN pg_relation_size(c.oid) = 0 THEN 0
        ELSE nullif(pg_stat_get_live_tuples(c.oid), 0)::float8 END),
      sum(pg_table_size(c.oid)), sum(pg_indexes_size(c.oid)),
      has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(r.oid, 'SELECT')
    FROM pg_class c
    JOIN pg_class r ON r.oid = coalesce(pg_partition_root(c.oid), c.oid)
    JOIN pg_namespace n ON n.oid = r.relnamespace
    WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
        AND d.objid = r.oid AND d.deptype = 'e')
    GROUP BY n.oid, n.nspname, r.oid, r.relname
    ORDER BY 4 DESC, 1, 2
    """

  private static func quoted(_ name: String?) -> String {
    "\"\((name ?? "").replacing("\"", with: "\"\""))\""
  }
}

extension PostgreSQLConnection {
  /// Runs statements in one transaction that can only read, each for a limited time; a pooler in
  /// between gets nothing that outlasts it.
  func reading<Result>(
    _ body: (borrowing PostgreSQLConnection) throws(DatabaseError) -> Result
  ) throws(DatabaseError) -> Result {
    try run("BEGIN TRANSACTION READ ONLY")
    do {
      try run("SET LOCAL statement_timeout = '\(DatabaseFindings.statementTime)s'")
      try run("SET LOCAL lock_timeout = '2s'")
      let result = try body(self)
      try run("COMMIT")
      return result
    } catch {
      // The first error is the one to tell; a connection that is gone needs no end.
      try? run("ROLLBACK")
      throw error
    }
  }
}
