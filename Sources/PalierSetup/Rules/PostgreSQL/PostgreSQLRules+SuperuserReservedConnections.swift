import PalierModel

extension PostgreSQLRules {
  /// `superuser_reserved_connections`.
  static let superuserReservedConnections = SettingRule(
    .postgresql,
    "superuser_reserved_connections",
    unit: .count,
    reason: Text(
      en: "An administrator gets in even when all other connections are taken.",
      fr: "L'administrateur entre même quand toutes les autres connexions sont prises."
    ),
    otherwise: Text(
      en: "When connections run out nobody can look why.",
      fr: "Quand les connexions manquent, personne ne peut voir pourquoi."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-connection.html#GUC-SUPERUSER-RESERVED-CONNECTIONS",
      "15"
    ),
    judgement: Judgement(.within(1, 4), .warning)
  ) { plan in
    DerivedValue(
      .count(3),
      Text(
        en: "out of the reserve of \(Int(ConnectionBudget.reserve))",
        fr: "pris sur la réserve de \(Int(ConnectionBudget.reserve))"
      )
    )
  }
}
