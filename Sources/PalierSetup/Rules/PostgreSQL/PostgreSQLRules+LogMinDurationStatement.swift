import PalierModel

extension PostgreSQLRules {
  /// `log_min_duration_statement`.
  static let logMinDurationStatement = SettingRule(
    .postgresql,
    "log_min_duration_statement",
    unit: .seconds(base: 0.001),
    reason: Text(
      en: "Statements slower than half of what people may wait are written down.",
      fr: "Les requêtes plus lentes que la moitié de ce que les gens peuvent attendre sont notées."
    ),
    otherwise: Text(
      en: "Nobody knows which query made the page slow.",
      fr: "Personne ne sait quelle requête a ralenti la page."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-logging.html#GUC-LOG-MIN-DURATION-STATEMENT",
      "15"
    ),
    judgement: Judgement(.within(0.1, 4), .note)
  ) { plan in
    let bound = plan.strictestBound
    let seconds = max(0.1, (bound ?? 1) / 2)
    return DerivedValue(
      .seconds(seconds),
      bound.map {
        Text(
          en: "half of the strictest objective, \($0, .time)",
          fr: "la moitié de l'objectif le plus strict, \($0, .time)"
        )
      } ?? Text(en: "no objective is declared", fr: "aucun objectif déclaré")
    )
  }
}
