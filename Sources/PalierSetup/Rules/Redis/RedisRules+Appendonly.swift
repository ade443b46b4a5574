import PalierModel

extension RedisRules {
  /// `appendonly`.
  static let appendonly = SettingRule(
    .redis,
    "appendonly",
    unit: .flag,
    reason: Text(
      en: "Data that cannot be computed again are written to a log as they come.",
      fr: "Les données qu'on ne peut recalculer sont écrites dans un journal à mesure."
    ),
    otherwise: Text(
      en: "All since the last copy is lost when the machine stops.",
      fr: "Tout ce qui suit la dernière copie est perdu si la machine s'arrête."
    ),
    manual: Manual("https://raw.githubusercontent.com/redis/redis/7.0/redis.conf", "7.0"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(.flag(!plan.isCache), plan.cacheSource)
  }
}
