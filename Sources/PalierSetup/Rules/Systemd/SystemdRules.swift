/// What is known of the settings of systemd: one rule a file.
enum SystemdRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    memoryMax,
    cpuQuota,
    limitNofile,
    restart,
    restartSec,
    timeoutStopSec,
  ]
}
