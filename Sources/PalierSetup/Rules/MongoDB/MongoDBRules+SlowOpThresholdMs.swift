import PalierModel

extension MongoDBRules {
  /// `slowOpThresholdMs`.
  static let slowOpThresholdMs = SettingRule(
    .mongodb,
    "slowOpThresholdMs",
    in: ["operationProfiling"],
    unit: .count,
    reason: Text(
      en: "Operations slower than half of what people may wait are written down.",
      fr:
        "Les opérations plus lentes que la moitié de ce que les gens peuvent attendre sont notées."
    ),
    otherwise: Text(
      en: "Nobody knows which query made the page slow.",
      fr: "Personne ne sait quelle requête a ralenti la page."
    ),
    manual: Manual(
      "https://www.mongodb.com/docs/v7.0/reference/configuration-options/#mongodb-setting-operationProfiling.slowOpThresholdMs",
      "7.0"
    ),
    judgement: Judgement(.within(0.1, 4), .note)
  ) { plan in
    let bound = plan.strictestBound
    return DerivedValue(
      .count(Int(max(0.1, (bound ?? 1) / 2) * 1_000)),
      bound.map {
        Text(
          en: "milliseconds, half of the strictest objective, \($0, .time)",
          fr: "en millisecondes, la moitié de l'objectif le plus strict, \($0, .time)"
        )
      } ?? Text(en: "no objective is declared", fr: "aucun objectif déclaré")
    )
  }
}
