import PalierModel

extension RedisRules {
  /// `save`.
  static let save = SettingRule(
    .redis,
    "save",
    unit: .word,
    reason: Text(
      en:
        "A cache is not worth a copy on the disk; other data are, and the copy needs memory while it is made.",
      fr:
        "Un cache ne vaut pas une copie sur le disque ; d'autres données si, et la copie prend de la mémoire."
    ),
    otherwise: Text(
      en: "A cache that saves needs twice the memory; data that do not are lost on a restart.",
      fr:
        "Un cache qui se sauve demande le double de mémoire ; des données non sauvées sont perdues au redémarrage."
    ),
    manual: Manual("https://raw.githubusercontent.com/redis/redis/7.0/redis.conf", "7.0"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .word(plan.isCache ? "" : "3600 1 300 100 60 10000"),
      plan.cacheSource
    )
  }
}
