/// What is known of the settings of MySQL and MariaDB: one rule a file.
enum MySQLRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    maxConnections(.mysql),
    innodbBufferPoolSize(.mysql),
    innodbBufferPoolInstances,
    innodbRedoLogCapacity,
    innodbFlushMethod,
    innodbFlushLogAtTrxCommit(.mysql),
    tmpTableSize(.mysql),
    maxHeapTableSize(.mysql),
    temptableMaxRam,
    sortBufferSize(.mysql),
    keyBufferSize(.mysql),
    slowQueryLog(.mysql),
    longQueryTime(.mysql),
    waitTimeout(.mysql),
    binlogExpireLogsSeconds,
    maxConnections(.mariadb),
    innodbBufferPoolSize(.mariadb),
    innodbLogFileSize,
    innodbFlushLogAtTrxCommit(.mariadb),
    tmpTableSize(.mariadb),
    maxHeapTableSize(.mariadb),
    sortBufferSize(.mariadb),
    keyBufferSize(.mariadb),
    ariaPagecacheBufferSize,
    slowQueryLog(.mariadb),
    longQueryTime(.mariadb),
    waitTimeout(.mariadb),
  ]
}

extension MySQLRules {
  /// The page of the manual that describes a variable.
  static func manual(_ program: Program, _ variable: String, _ page: String) -> Manual {
    guard program == .mysql else {
      let pages = [
        "innodb": "server-usage/storage-engines/innodb/innodb-system-variables",
        "aria": "server-usage/storage-engines/aria/aria-system-variables",
      ]
      let place = pages[page] ?? "server-management/variables-and-modes/server-system-variables"
      return Manual("https://mariadb.com/docs/server/\(place)#\(variable)", "10.11")
    }
    let pages = ["innodb": "innodb-parameters", "replication": "replication-options-binary-log"]
    let place = pages[page] ?? "server-system-variables"
    return Manual("https://dev.mysql.com/doc/refman/8.0/en/\(place).html#sysvar_\(variable)", "8.0")
  }
}
