import PalierModel

extension KubernetesRules {
  /// `minReplicas`.
  static let minReplicas = SettingRule(
    .kubernetes,
    "minReplicas",
    in: ["spec"],
    unit: .count,
    reason: Text(
      en: "Half of the pods stay at night; never a single one.",
      fr: "La moitié des pods reste la nuit ; jamais un seul."
    ),
    otherwise: Text(
      en: "With one, a broken node stops the service until another pod has started.",
      fr: "Avec un seul, un nœud en panne arrête le service jusqu'au démarrage d'un autre pod."
    ),
    manual: Manual(
      "https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/",
      "1.30"
    ),
    judgement: Judgement(.within(0.5, 2), .note)
  ) { plan in
    guard plan.pods > 1 else { return nil }
    return DerivedValue(
      .count(max(2, plan.pods / 2)),
      Text(
        en: "half of \(plan.pods) pods, from 2 on",
        fr: "la moitié de \(plan.pods) pods, à partir de 2"
      )
    )
  }
}
