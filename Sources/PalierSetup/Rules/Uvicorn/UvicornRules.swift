/// What is known of the settings of uvicorn: one rule a file.
enum UvicornRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    workers,
    backlog,
    limitConcurrency,
    timeoutKeepAlive,
    timeoutGracefulShutdown,
    accessLog,
  ]
}
