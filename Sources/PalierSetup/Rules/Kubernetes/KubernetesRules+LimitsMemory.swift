import PalierModel

extension KubernetesRules {
  /// `memory`.
  static let limitsMemory = SettingRule(
    .kubernetes,
    "memory",
    in: ["spec", "template", "spec", "containers", "-", "resources", "limits"],
    unit: .bytes(),
    reason: Text(
      en:
        "The part of the memory that this pod has: beyond it the kernel ends it, and not a neighbour.",
      fr: "La part de mémoire de ce pod : au-delà, le noyau l'arrête, et non un voisin."
    ),
    otherwise: Text(
      en: "A pod that leaks takes the memory of the node.",
      fr: "Un pod qui fuit prend la mémoire du nœud."
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
