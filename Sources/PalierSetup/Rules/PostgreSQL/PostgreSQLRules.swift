/// What is known of the settings of PostgreSQL: one rule a file.
enum PostgreSQLRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    maxConnections,
    superuserReservedConnections,
    sharedBuffers,
    effectiveCacheSize,
    workMem,
    hashMemMultiplier,
    maintenanceWorkMem,
    autovacuumMaxWorkers,
    maxWorkerProcesses,
    maxParallelWorkers,
    maxParallelWorkersPerGather,
    checkpointCompletionTarget,
    maxWalSize,
    randomPageCost,
    logMinDurationStatement,
    idleInTransactionSessionTimeout,
  ]
}
