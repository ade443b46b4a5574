import PalierModel

extension DjangoRules {
  /// `SESSION_ENGINE`.
  static let sessionEngine = SettingRule(
    .django,
    "SESSION_ENGINE",
    unit: .word,
    reason: Text(
      en:
        "Sessions are read from the cache, and written to the database as well: none is lost when the cache is emptied.",
      fr:
        "Les sessions sont lues dans le cache, et écrites aussi dans la base : aucune n'est perdue si le cache est vidé."
    ),
    otherwise: Text(
      en:
        "From the database alone, every page costs one more query; from a cache alone, people are logged out when it is full.",
      fr:
        "De la base seule, chaque page coûte une requête de plus ; d'un cache seul, des gens sont déconnectés quand il est plein."
    ),
    manual: Manual("https://docs.djangoproject.com/en/5.2/ref/settings/#session-engine", "5.2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    let cached = plan.callees.contains { $0.service.kind.value == .redis }
    return DerivedValue(
      .word("django.contrib.sessions.backends." + (cached ? "cached_db" : "db")),
      cached
        ? Text(en: "it calls Redis", fr: "il appelle Redis")
        : Text(en: "it calls no Redis", fr: "il n'appelle pas Redis")
    )
  }
}
