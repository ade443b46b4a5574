import PalierModel

extension MongosRules {
  /// `slowOpThresholdMs`.
  static let slowOpThresholdMs = SettingRule(
    .mongos,
    "slowOpThresholdMs",
    in: ["operationProfiling"],
    unit: .count,
    reason: Text(
      en:
        "Operations slower than half of what people may wait are written down, with how many shards they asked.",
      fr:
        "Les opérations plus lentes que la moitié de ce que les gens peuvent attendre sont notées, avec le nombre de fragments interrogés."
    ),
    otherwise: Text(
      en: "Nobody knows which query asks every shard.",
      fr: "Personne ne sait quelle requête interroge tous les fragments."
    ),
    manual: Manual(
      "https://www.mongodb.com/docs/v7.0/reference/configuration-options/#mongodb-setting-operationProfiling.slowOpThresholdMs",
      "7.0"
    ),
    judgement: Judgement(.within(0.1, 4), .note)
  ) { plan in
    plan.router.flatMap { MongoDBRules.slowOpThresholdMs.value(for: $0) }
  }
}
