/// What is known of the settings of gunicorn: one rule a file.
enum GunicornRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    workers,
    workerClass,
    threads,
    workerConnections,
    backlog,
    timeout,
    gracefulTimeout,
    keepalive,
    maxRequests,
    maxRequestsJitter,
    workerTmpDir,
  ]
}
