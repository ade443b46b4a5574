import PalierModel

extension RedisRules {
  /// `tcp-keepalive`.
  static let tcpKeepalive = SettingRule(
    .redis,
    "tcp-keepalive",
    unit: .seconds(),
    reason: Text(
      en: "Connections of clients that are gone are found and closed.",
      fr: "Les connexions de clients disparus sont repérées et fermées."
    ),
    otherwise: Text(
      en: "They count against maxclients for good.",
      fr: "Elles comptent pour toujours dans maxclients."
    ),
    manual: Manual("https://raw.githubusercontent.com/redis/redis/7.0/redis.conf", "7.0"),
    judgement: Judgement(.within(0.1, 2), .note)
  ) { plan in
    DerivedValue(
      .seconds(300),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
