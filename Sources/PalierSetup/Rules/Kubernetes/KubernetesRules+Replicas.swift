import PalierModel

extension KubernetesRules {
  /// `replicas`.
  static let replicas = SettingRule(
    .kubernetes,
    "replicas",
    in: ["spec"],
    unit: .count,
    reason: Text(
      en: "One pod: its work is not shared. Where it is, the autoscaler says how many.",
      fr: "Un seul pod : son travail n'est pas partagé. Sinon, l'adaptateur d'échelle dit combien."
    ),
    otherwise: Text(
      en: "Beside an autoscaler, every update of the file sets the number back.",
      fr: "À côté d'un adaptateur d'échelle, chaque mise à jour du fichier remet ce nombre."
    ),
    manual: Manual("https://kubernetes.io/docs/concepts/workloads/controllers/deployment/", "1.30"),
    judgement: Judgement(.within(0.5, 1), .warning)
  ) { plan in
    guard plan.pods == 1 else { return nil }
    return DerivedValue(
      .count(1),
      Text(en: "workers: \(plan.workers.told())", fr: "workers : \(plan.workers.told())")
    )
  }
}
