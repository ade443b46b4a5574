import PalierModel

extension KubernetesRules {
  /// `cpu`.
  static let requestsCpu = SettingRule(
    .kubernetes,
    "cpu",
    in: ["spec", "template", "spec", "containers", "-", "resources", "requests"],
    unit: .ratio,
    reason: Text(
      en: "The cores that a node must have free for it; the autoscaler measures against them.",
      fr: "Les cœurs qu'un nœud doit avoir de libres pour lui ; l'adaptateur d'échelle s'y réfère."
    ),
    otherwise: Text(
      en: "Without it, pods crowd onto one node, and the autoscaler does nothing.",
      fr: "Sans cela, les pods s'entassent sur un nœud, et l'adaptateur d'échelle ne fait rien."
    ),
    manual: Manual(
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
      "1.30"
    ),
    judgement: Judgement(.within(0.5, 2), .warning)
  ) { plan in
    let cores = plan.requestedCores
    return DerivedValue(
      .ratio(cores),
      plan.service.limits.cpu.map {
        Text(
          en: "limit: \($0.told()) over \(plan.pods) pods",
          fr: "limite : \($0.told()) sur \(plan.pods) pods"
        )
      }
        ?? Text(
          en:
            "cores \(plan.cores.told()) over \(plan.system.services.count) services and \(plan.pods) pods",
          fr:
            "cœurs \(plan.cores.told()) sur \(plan.system.services.count) services et \(plan.pods) pods"
        )
    )
  }
}
