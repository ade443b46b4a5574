/// What is known of the settings of mongos, the router of MongoDB: one rule a file.
enum MongosRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    maxIncomingConnections,
    slowOpThresholdMs,
  ]
}
