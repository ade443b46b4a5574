import PalierModel

extension KubernetesRules {
  /// `maxReplicas`.
  static let maxReplicas = SettingRule(
    .kubernetes,
    "maxReplicas",
    in: ["spec"],
    unit: .count,
    reason: Text(
      en: "No more than the database has connections for.",
      fr: "Pas plus que la base n'a de connexions."
    ),
    otherwise: Text(
      en:
        "More pods than the database accepts connections of: at the peak, when they are needed, they fail.",
      fr:
        "Plus de pods que la base n'accepte de connexions : à la pointe, quand il les faut, ils échouent."
    ),
    manual: Manual(
      "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/",
      "1.30"
    ),
    judgement: Judgement(.within(0.5, 1), .warning)
  ) { plan in
    guard plan.pods > 1 else { return nil }
    return DerivedValue(.count(plan.pods), Text(en: "pods at the peak", fr: "pods à la pointe"))
  }
}
