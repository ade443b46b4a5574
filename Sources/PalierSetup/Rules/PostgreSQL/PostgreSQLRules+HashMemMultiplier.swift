import PalierModel

extension PostgreSQLRules {
  /// `hash_mem_multiplier`.
  static let hashMemMultiplier = SettingRule(
    .postgresql,
    "hash_mem_multiplier",
    versions: SettingVersions(since: Version(13)),
    unit: .ratio,
    reason: Text(
      en: "Hash tables may take so many times work_mem; written down, since versions differ.",
      fr:
        "Les tables de hachage peuvent prendre autant de fois work_mem ; écrit ici, car les versions diffèrent."
    ),
    otherwise: Text(
      en: "More than the budget of connections counts on.",
      fr: "Plus que ne compte le budget des connexions."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-resource.html#GUC-HASH-MEM-MULTIPLIER",
      "15"
    ),
    judgement: Judgement(.atMost(1), .warning)
  ) { plan in
    DerivedValue(
      .ratio(PostgreSQLMemory.hashMultiplier),
      Text(en: "as work_mem counts it", fr: "comme le compte work_mem")
    )
  }
}
