/// What is known of the settings of nginx: one rule a file.
enum NginxRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    workerProcesses,
    workerRlimitNofile,
    workerConnections,
    sendfile,
    tcpNopush,
    keepaliveTimeout,
    clientHeaderTimeout,
    clientBodyTimeout,
    serverTokens,
    gzip,
    gzipCompLevel,
    gzipMinLength,
    upstreamKeepalive,
    proxyConnectTimeout,
    proxyReadTimeout,
  ]
}
