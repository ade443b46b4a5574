/// What is known of the settings of Node.js: one rule a file.
enum NodeRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    webConcurrency,
    maxOldSpaceSize,
    uvThreadpoolSize,
  ]
}
