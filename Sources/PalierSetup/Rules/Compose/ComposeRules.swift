/// What is known of the settings of Docker Compose: one rule a file.
enum ComposeRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    memLimit,
    cpus,
    shmSize,
    restart,
    stopGracePeriod,
    nofile,
    maxSize,
    maxFile,
  ]
}
