import PalierModel

extension KubernetesRules {
  /// `memory`.
  static let requestsMemory = SettingRule(
    .kubernetes,
    "memory",
    in: ["spec", "template", "spec", "containers", "-", "resources", "requests"],
    unit: .bytes(),
    reason: Text(
      en: "As much as the limit, so that what was promised is there.",
      fr: "Autant que la limite : ce qui est promis est là."
    ),
    otherwise: Text(
      en: "Less than the limit, and a full node ends the pods that took more than they asked for.",
      fr: "Moins que la limite : un nœud plein arrête les pods qui ont pris plus que demandé."
    ),
    manual: Manual(
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
      "1.30"
    ),
    judgement: Judgement(.within(0.9, 1.1), .warning)
  ) { plan in
    guard let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(Int(memory.mid / 1_048_576) * 1_048_576),
      Text(en: "memory: \(memory.told())", fr: "mémoire : \(memory.told())")
    )
  }
}
