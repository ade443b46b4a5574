/// What is known of the settings of Prometheus: one rule a file.
enum PrometheusRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    scrapeInterval,
    evaluationInterval,
  ]
}
