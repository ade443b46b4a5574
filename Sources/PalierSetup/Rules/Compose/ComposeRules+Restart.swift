import PalierModel

extension ComposeRules {
  /// `restart`.
  static let restart = SettingRule(
    .compose,
    "restart",
    in: ["services", "*"],
    unit: .word,
    reason: Text(
      en: "A service that ended, or a machine that started again, comes back by itself.",
      fr: "Un service terminé, ou une machine redémarrée, revient de lui-même."
    ),
    otherwise: Text(
      en: "It stays down until someone notices.",
      fr: "Il reste arrêté jusqu'à ce que quelqu'un le remarque."
    ),
    manual: Manual("https://docs.docker.com/reference/compose-file/services/#restart", "2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .word("unless-stopped"),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
