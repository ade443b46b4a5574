import PalierModel

extension KubernetesRules {
  /// `maxUnavailable`.
  static let maxUnavailable = SettingRule(
    .kubernetes,
    "maxUnavailable",
    in: ["spec"],
    unit: .count,
    reason: Text(
      en: "While nodes are emptied, one pod at a time goes.",
      fr: "Quand on vide des nœuds, un pod à la fois s'en va."
    ),
    otherwise: Text(
      en: "An update of the cluster stops all pods at once.",
      fr: "Une mise à jour de la grappe arrête tous les pods à la fois."
    ),
    manual: Manual("https://kubernetes.io/docs/tasks/run-application/configure-pdb/", "1.30"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    guard plan.pods > 1 else { return nil }
    return DerivedValue(.count(1), Text(en: "of \(plan.pods) pods", fr: "sur \(plan.pods) pods"))
  }
}
