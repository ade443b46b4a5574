import PalierModel

extension ComposeRules {
  /// `max-file`.
  static let maxFile = SettingRule(
    .compose,
    "max-file",
    in: ["services", "*", "logging", "options"],
    unit: .count,
    reason: Text(
      en: "So many files are kept.",
      fr: "Autant de fichiers sont gardés."
    ),
    otherwise: Text(
      en: "With one file alone, the past is gone as soon as it is full.",
      fr: "Avec un seul fichier, le passé disparaît dès qu'il est plein."
    ),
    manual: Manual("https://docs.docker.com/reference/compose-file/services/#logging", "2"),
    judgement: Judgement(.within(0.4, 10), .note)
  ) { plan in
    DerivedValue(.count(5), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
