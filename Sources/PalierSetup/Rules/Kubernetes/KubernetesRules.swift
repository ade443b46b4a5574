/// What is known of the settings of Kubernetes: one rule a file.
enum KubernetesRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    replicas,
    terminationGracePeriodSeconds,
    requestsCpu,
    requestsMemory,
    limitsMemory,
    minReplicas,
    maxReplicas,
    maxUnavailable,
  ]
}
