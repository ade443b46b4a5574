extension MySQLRules {
  /// `innodb_log_file_size`.
  static let innodbLogFileSize = redoLog(.mariadb, "innodb_log_file_size")
}
