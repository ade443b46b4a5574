/// What is known of the settings of the kernel: one rule a file.
enum SysctlRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    somaxconn,
    tcpMaxSynBacklog,
    swappiness,
    dirtyBackgroundBytes,
    dirtyBytes,
    overcommitMemory,
  ]
}
