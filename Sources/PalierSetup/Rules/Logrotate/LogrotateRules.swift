/// What is known of the settings of logrotate: one rule a file.
enum LogrotateRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    rotate
  ]
}
