extension ServerSettings {
  /// Asks PostgreSQL by its view of settings.
  static func postgreSQL(
    _ address: DatabaseAddress,
    _ patience: Double
  ) throws(DatabaseError) -> ServerSettings {
    let connection = try PostgreSQLConnection(address, password: nil, patience: patience)
    let (own, rows) = try connection.reading { (database) throws(DatabaseError) in
      try (
        database.rows(
          "SELECT current_setting('server_version'), extract(epoch FROM pg_conf_load_time())"
        ),
        database.rows(
          """
          SELECT name, current_setting(name, true), source, sourcefile, sourceline, pending_restart
          FROM pg_settings
          WHERE source NOT IN ('database', 'user', 'database user', 'client', 'session', 'override')
          """
        )
      )
    }
    let settings = rows.map { row in
      let origin: Origin =
        switch row[2] {
        case "configuration file": .file
        case "command line": .commandLine
        case "environment variable": .environment
        default: .other
        }
      return Setting(
        name: row[0] ?? "",
        value: row[1] ?? "",
        origin: origin,
        file: row[3],
        line: row[4].flatMap { Int($0) },
        awaitsRestart: row[5] == "t"
      )
    }
    return ServerSettings(
      version: own.first?[0].flatMap(DatabaseFindings.version),
      loaded: own.first?[1].flatMap { Double($0) },
      settings
    )
  }
}
