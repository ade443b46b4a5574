import PalierModel

extension MongosRules {
  /// `maxIncomingConnections`.
  static let maxIncomingConnections = SettingRule(
    .mongos,
    "maxIncomingConnections",
    in: ["net"],
    unit: .count,
    reason: Text(
      en:
        "As many connections as the application can open, and a reserve; the router keeps their storms from the shards.",
      fr:
        "Autant de connexions que l'application peut en ouvrir, et une réserve ; le routeur épargne leurs rafales aux fragments."
    ),
    otherwise: Text(
      en:
        "With fewer, requests fail at the peak; with the default, each of tens of thousands may open one to every shard.",
      fr:
        "Moins : des requêtes échouent à la pointe ; avec le défaut, chacune de dizaines de milliers peut en ouvrir une vers chaque fragment."
    ),
    manual: Manual(
      "https://www.mongodb.com/docs/v7.0/reference/configuration-options/#mongodb-setting-net.maxIncomingConnections",
      "7.0"
    ),
    judgement: Judgement(.within(1, 5), .warning)
  ) { plan in
    guard let connections = plan.router?.connections else { return nil }
    return DerivedValue(
      .count(max(100, Int(connections.mid))),
      Text(
        en: "connections: \(connections.told()), from 100 on",
        fr: "connexions : \(connections.told()), à partir de 100"
      )
    )
  }
}
