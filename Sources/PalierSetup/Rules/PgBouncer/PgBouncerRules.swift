/// What is known of the settings of PgBouncer: one rule a file.
enum PgBouncerRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    poolMode,
    maxClientConn,
    defaultPoolSize,
    maxDbConnections,
    queryWaitTimeout,
    serverIdleTimeout,
    serverLifetime,
    maxPreparedStatements,
  ]
}
