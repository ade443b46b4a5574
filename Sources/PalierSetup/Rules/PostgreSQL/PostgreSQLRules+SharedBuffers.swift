import PalierModel

extension PostgreSQLRules {
  /// `shared_buffers`.
  static let sharedBuffers = SettingRule(
    .postgresql,
    "shared_buffers",
    unit: .bytes(base: 8_192),
    reason: Text(
      en: "A quarter of the memory that this service has; not of the machine, which it shares.",
      fr: "Un quart de la mémoire de ce service ; non de la machine, qu'il partage."
    ),
    otherwise: Text(
      en:
        "Much less, and pages are read again and again; much more, and sorts and the kernel's cache lack memory.",
      fr:
        "Bien moins : les pages sont relues sans cesse ; bien plus : tris et cache du noyau manquent de mémoire."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-resource.html#GUC-SHARED-BUFFERS",
      "15"
    ),
    judgement: Judgement(.within(0.5, 1.6), .warning)
  ) { plan in
    guard let split = try? PostgreSQLMemory(plan), let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(split.sharedBuffers),
      Text(
        en: "a quarter of its memory: \(memory.told())",
        fr: "un quart de sa mémoire : \(memory.told())"
      )
    )
  }
}
