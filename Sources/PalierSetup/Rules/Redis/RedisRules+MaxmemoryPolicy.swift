import PalierModel

extension RedisRules {
  /// `maxmemory-policy`.
  static let maxmemoryPolicy = SettingRule(
    .redis,
    "maxmemory-policy",
    unit: .word,
    reason: Text(
      en:
        "A full cache drops what was used least recently; what is not a cache must not lose anything.",
      fr:
        "Un cache plein oublie ce qui a servi le moins récemment ; ce qui n'est pas un cache ne doit rien perdre."
    ),
    otherwise: Text(
      en: "A full cache refuses every write; or sessions and queues lose entries.",
      fr: "Un cache plein refuse toute écriture ; ou des sessions et des files perdent des entrées."
    ),
    manual: Manual("https://raw.githubusercontent.com/redis/redis/7.0/redis.conf", "7.0"),
    judgement: Judgement(.exactly, .error)
  ) { plan in
    DerivedValue(
      .word(plan.isCache ? "allkeys-lru" : "noeviction"),
      plan.cacheSource
    )
  }
}
