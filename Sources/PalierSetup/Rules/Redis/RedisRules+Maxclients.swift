import PalierModel

extension RedisRules {
  /// `maxclients`.
  static let maxclients = SettingRule(
    .redis,
    "maxclients",
    unit: .count,
    reason: Text(
      en: "As many connections as its callers can open, and a reserve.",
      fr: "Autant de connexions que ses appelants peuvent en ouvrir, et une réserve."
    ),
    otherwise: Text(
      en: "With fewer, requests fail at the peak; each connection also takes a file descriptor.",
      fr: "Moins : des requêtes échouent à la pointe ; chaque connexion prend aussi un descripteur."
    ),
    manual: Manual("https://raw.githubusercontent.com/redis/redis/7.0/redis.conf", "7.0"),
    judgement: Judgement(.atLeast(1), .warning)
  ) { plan in
    guard let connections = plan.connections else { return nil }
    return DerivedValue(
      .count(max(64, Int(connections.mid))),
      Text(
        en: "connections: \(connections.told()), from 64 on",
        fr: "connexions : \(connections.told()), à partir de 64"
      )
    )
  }
}
