import PalierModel

extension DjangoRules {
  /// `SESSION_ENGINE`.
  static let sessionEngine = SettingRule(
    .django,
    "SESSION_ENGINE",
    unit: .word,
    reason: Text(
      en:
        "The database loses no session; where there is a cache, sessions are read from it, and written to both.",
      fr:
        "La base ne perd aucune session ; s'il y a un cache, elles y sont lues, et écrites dans les deux."
    ),
    otherwise: Text(
      en:
        "From a cache alone, people are logged out when it is full or starts again; from the database alone, where there is a cache, every page costs one more query.",
      fr:
        "D'un cache seul, des gens sont déconnectés quand il est plein ou redémarre ; de la base seule, s'il y a un cache, chaque page coûte une requête de plus."
    ),
    manual: Manual("https://docs.djangoproject.com/en/5.2/ref/settings/#session-engine", "5.2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    let cached = plan.callees.contains { $0.service.kind.value.isRedis }
    return DerivedValue(
      .word("django.contrib.sessions.backends." + (cached ? "cached_db" : "db")),
      cached
        ? Text(en: "it calls a cache", fr: "il appelle un cache")
        : Text(en: "it calls no cache", fr: "il n'appelle pas de cache")
    )
  }
}
