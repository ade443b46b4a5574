import PalierModel

extension ComposeRules {
  /// `mem_limit`.
  static let memLimit = SettingRule(
    .compose,
    "mem_limit",
    in: ["services", "*"],
    unit: .bytes(),
    reason: Text(
      en:
        "The part of the memory that this service has: beyond it the kernel ends it, and not a neighbour.",
      fr: "La part de mémoire de ce service : au-delà, le noyau l'arrête, et non un voisin."
    ),
    otherwise: Text(
      en: "A service that leaks takes the memory of all, and the kernel chooses whom to end.",
      fr: "Un service qui fuit prend la mémoire de tous, et le noyau choisit qui arrêter."
    ),
    manual: Manual("https://docs.docker.com/reference/compose-file/services/#mem_limit", "2"),
    judgement: Judgement(.within(0.9, 1.1), .warning)
  ) { plan in
    guard let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(Int(memory.mid / 1_048_576) * 1_048_576),
      Text(en: "memory: \(memory.told())", fr: "mémoire : \(memory.told())")
    )
  }
}
