/// What is known of the settings of HAProxy: one rule a file.
enum HAProxyRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    maxconn,
    nbthread,
    timeoutConnect,
    timeoutClient,
    timeoutServer,
    timeoutHttpRequest,
    timeoutHttpKeepAlive,
    timeoutQueue,
  ]
}
