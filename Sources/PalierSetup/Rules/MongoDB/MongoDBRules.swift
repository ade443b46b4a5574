/// What is known of the settings of MongoDB: one rule a file.
enum MongoDBRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    cacheSizeGB,
    maxIncomingConnections,
    slowOpThresholdMs,
  ]
}
