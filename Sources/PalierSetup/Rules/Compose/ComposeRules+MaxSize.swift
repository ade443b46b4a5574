import PalierModel

extension ComposeRules {
  /// `max-size`.
  static let maxSize = SettingRule(
    .compose,
    "max-size",
    in: ["services", "*", "logging", "options"],
    unit: .bytes(),
    reason: Text(
      en: "Docker keeps what a container writes; each file ends here.",
      fr: "Docker garde ce qu'un conteneur écrit ; chaque fichier s'arrête ici."
    ),
    otherwise: Text(
      en: "Without a bound, logs grow until the disk is full.",
      fr: "Sans borne, les journaux grandissent jusqu'à remplir le disque."
    ),
    manual: Manual("https://docs.docker.com/reference/compose-file/services/#logging", "2"),
    judgement: Judgement(.within(0.1, 10), .warning)
  ) { plan in
    DerivedValue(
      .bytes(10 * 1_048_576),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
