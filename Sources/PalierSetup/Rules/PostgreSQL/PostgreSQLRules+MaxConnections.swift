import PalierModel

extension PostgreSQLRules {
  /// `max_connections`.
  static let maxConnections = SettingRule(
    .postgresql,
    "max_connections",
    unit: .count,
    reason: Text(
      en:
        "Each connection is a process with memory of its own: as many as its callers can open, and a reserve.",
      fr:
        "Chaque connexion est un processus avec sa propre mémoire : autant que ses appelants peuvent en ouvrir, et une réserve."
    ),
    otherwise: Text(
      en:
        "With fewer, requests fail at the peak; with many more, the memory of all of them does not fit.",
      fr:
        "Moins : des requêtes échouent à la pointe ; beaucoup plus : leur mémoire à toutes ne tient pas."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-connection.html#GUC-MAX-CONNECTIONS",
      "15"
    ),
    judgement: Judgement(.within(1, 3), .error)
  ) { plan in
    guard let connections = plan.connections else { return nil }
    return DerivedValue(
      .count(Int(connections.mid)),
      Text(en: "connections: \(connections.told())", fr: "connexions : \(connections.told())")
    )
  }
}
