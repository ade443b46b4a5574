extension MySQLRules {
  /// `innodb_redo_log_capacity`.
  static let innodbRedoLogCapacity = redoLog(
    .mysql,
    "innodb_redo_log_capacity",
    versions: SettingVersions(since: Version(8, 0, 30))
  )
}
