import PalierModel

extension SettingRule {
  /// The line that the rule writes for a service, its reason and inputs above it; nil where the
  /// setting has no place.
  func node(_ plan: ServicePlan) -> SettingNode? {
    value(for: plan).map { derived in
      .setting(
        key,
        program.values.write(derived.value),
        comment: [
          reason,
          Text(en: "From: \(derived.derivation).", fr: "D'après : \(derived.derivation)."),
        ]
      )
    }
  }
}

extension [SettingRule] {
  /// The lines of the rules that stand in a block.
  func nodes(in context: [String] = [], _ plan: ServicePlan) -> [SettingNode] {
    filter { $0.context == context }.compactMap { $0.node(plan) }
  }
}

extension SettingNode {
  /// A line that no rule decides, with its reason.
  static func line(_ key: String, _ value: String, _ reason: Text) -> SettingNode {
    .setting(key, value, comment: [reason])
  }
}
