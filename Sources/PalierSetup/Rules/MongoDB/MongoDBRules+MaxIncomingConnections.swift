import PalierModel

extension MongoDBRules {
  /// `maxIncomingConnections`.
  static let maxIncomingConnections = SettingRule(
    .mongodb,
    "maxIncomingConnections",
    in: ["net"],
    unit: .count,
    reason: Text(
      en: "As many connections as its callers can open, and a reserve; each may take a mebibyte.",
      fr:
        "Autant de connexions que ses appelants peuvent en ouvrir, et une réserve ; chacune peut prendre un mébioctet."
    ),
    otherwise: Text(
      en:
        "With fewer, requests fail at the peak; the default, tens of thousands, is more than the memory holds.",
      fr:
        "Moins : des requêtes échouent à la pointe ; le défaut, des dizaines de milliers, dépasse la mémoire."
    ),
    manual: Manual(
      "https://www.mongodb.com/docs/v7.0/reference/configuration-options/#mongodb-setting-net.maxIncomingConnections",
      "7.0"
    ),
    judgement: Judgement(.within(1, 5), .warning)
  ) { plan in
    guard let connections = plan.connections else { return nil }
    return DerivedValue(
      .count(max(100, Int(connections.mid))),
      Text(
        en: "connections: \(connections.told()), from 100 on",
        fr: "connexions : \(connections.told()), à partir de 100"
      )
    )
  }
}
