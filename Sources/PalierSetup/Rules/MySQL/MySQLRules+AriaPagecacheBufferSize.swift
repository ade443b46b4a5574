import PalierModel

extension MySQLRules {
  /// `aria_pagecache_buffer_size`.
  static let ariaPagecacheBufferSize = SettingRule(
    .mariadb,
    "aria_pagecache_buffer_size",
    in: ["mysqld"],
    unit: .bytes(),
    reason: Text(
      en: "Temporary tables that do not fit the memory pass through it.",
      fr: "Les tables temporaires qui ne tiennent pas en mémoire passent par là."
    ),
    otherwise: Text(
      en: "The default of 128 MiB is much for a small machine.",
      fr: "Le défaut de 128 Mio est beaucoup pour une petite machine."
    ),
    manual: manual(.mariadb, "aria_pagecache_buffer_size", "aria"),
    judgement: Judgement(.within(0.25, 2), .note)
  ) { plan in
    guard let split = try? MySQLMemory(plan), let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(split.aria),
      Text(
        en: "a twentieth of its memory \(memory.told()), at most 128 MiB",
        fr: "un vingtième de sa mémoire \(memory.told()), au plus 128 Mio"
      )
    )
  }
}
