extension ServerSettings {
  /// Asks MariaDB by its information schema, MySQL by its performance schema.
  static func mariaDB(
    _ address: DatabaseAddress,
    _ patience: Double
  ) throws(DatabaseError) -> ServerSettings {
    let connection = try MariaDBConnection(address, password: nil, patience: patience)
    let isMariaDB = connection.version.contains("MariaDB")
    try connection.run("SET SESSION TRANSACTION READ ONLY")
    let rows = try connection.rows(
      isMariaDB
        ? """
        SELECT VARIABLE_NAME, GLOBAL_VALUE, GLOBAL_VALUE_ORIGIN, GLOBAL_VALUE_PATH
        FROM information_schema.SYSTEM_VARIABLES
        WHERE GLOBAL_VALUE IS NOT NULL AND GLOBAL_VALUE_ORIGIN <> 'AUTO'
        """
        : """
        SELECT VARIABLE_NAME, VARIABLE_VALUE, VARIABLE_SOURCE, VARIABLE_PATH
        FROM performance_schema.global_variables
        JOIN performance_schema.variables_info USING (VARIABLE_NAME)
        """
    )
    let settings = rows.map { row in
      let origin: Origin =
        switch row[2] {
        case "CONFIG", "GLOBAL", "SERVER", "EXPLICIT", "EXTRA", "PERSISTED": .file
        case "COMMAND-LINE", "COMMAND_LINE": .commandLine
        case "ENV": .environment
        case "SQL", "DYNAMIC": .statement
        default: .other
        }
      return Setting(
        name: (row[0] ?? "").lowercased(),
        value: row[1] ?? "",
        origin: origin,
        file: row[3].flatMap { $0.isEmpty ? nil : $0 },
        line: nil,
        awaitsRestart: false
      )
    }
    return ServerSettings(
      version: DatabaseFindings.version(in: connection.version),
      loaded: nil,
      settings
    )
  }
}
