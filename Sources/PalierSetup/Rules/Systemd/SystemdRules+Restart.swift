import PalierModel

extension SystemdRules {
  /// `Restart`.
  static let restart = SettingRule(
    .systemd,
    "Restart",
    in: ["Service"],
    unit: .word,
    reason: Text(
      en: "A service that ended by a fault is started again.",
      fr: "Un service arrêté par une faute est relancé."
    ),
    otherwise: Text(
      en: "It stays down until someone notices.",
      fr: "Il reste arrêté jusqu'à ce que quelqu'un le remarque."
    ),
    manual: Manual(
      "https://www.freedesktop.org/software/systemd/man/252/systemd.service.html#Restart=",
      "252"
    ),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .word("on-failure"),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
