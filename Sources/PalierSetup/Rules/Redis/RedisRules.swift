/// What is known of the settings of Redis and Valkey: one rule a file.
enum RedisRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    maxmemory,
    maxmemoryPolicy,
    maxclients,
    tcpKeepalive,
    save,
    appendonly,
    lazyfreeLazyEviction,
    clusterEnabled,
    clusterNodeTimeout,
  ]
}
