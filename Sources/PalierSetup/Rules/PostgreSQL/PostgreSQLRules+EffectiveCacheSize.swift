import PalierModel

extension PostgreSQLRules {
  /// `effective_cache_size`.
  static let effectiveCacheSize = SettingRule(
    .postgresql,
    "effective_cache_size",
    unit: .bytes(base: 8_192),
    reason: Text(
      en:
        "The planner expects so much of the data in memory: its own buffers, and its part of the kernel's cache.",
      fr:
        "Le planificateur suppose tant de données en mémoire : ses propres tampons, et sa part du cache du noyau."
    ),
    otherwise: Text(
      en:
        "Too much, and it chooses index scans that wait for the disk; too little, and it reads whole tables.",
      fr:
        "Trop : il choisit des parcours d'index qui attendent le disque ; trop peu : il lit des tables entières."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-query.html#GUC-EFFECTIVE-CACHE-SIZE",
      "15"
    ),
    judgement: Judgement(.within(0.5, 2), .note)
  ) { plan in
    guard let split = try? PostgreSQLMemory(plan), let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(split.cache),
      Text(
        en: "a quarter and a fifth of its memory: \(memory.told())",
        fr: "un quart et un cinquième de sa mémoire : \(memory.told())"
      )
    )
  }
}
