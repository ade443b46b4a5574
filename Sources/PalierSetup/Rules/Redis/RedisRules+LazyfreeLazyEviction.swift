import PalierModel

extension RedisRules {
  /// `lazyfree-lazy-eviction`.
  static let lazyfreeLazyEviction = SettingRule(
    .redis,
    "lazyfree-lazy-eviction",
    unit: .flag,
    reason: Text(
      en: "Large entries that are dropped are freed beside the one thread that answers.",
      fr: "Les grandes entrées oubliées sont libérées à côté du seul fil qui répond."
    ),
    otherwise: Text(
      en: "Everyone waits while one large entry is freed.",
      fr: "Tout le monde attend pendant qu'une grande entrée est libérée."
    ),
    manual: Manual("https://raw.githubusercontent.com/redis/redis/7.0/redis.conf", "7.0"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(
      .flag(true),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
