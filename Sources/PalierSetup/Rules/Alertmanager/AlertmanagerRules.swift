/// What is known of the settings of Alertmanager: one rule a file.
enum AlertmanagerRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    groupWait,
    groupInterval,
    repeatInterval,
  ]
}
