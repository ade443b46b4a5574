import PalierModel

extension PgBouncerRules {
  /// `max_db_connections`.
  static let maxDbConnections = SettingRule(
    .pgbouncer,
    "max_db_connections",
    in: ["pgbouncer"],
    unit: .count,
    reason: Text(
      en:
        "The limit for all accounts together: each account has a pool of its own, and the database counts them all.",
      fr:
        "La limite pour tous les comptes ensemble : chaque compte a sa propre réserve, et la base les compte toutes."
    ),
    otherwise: Text(
      en:
        "With a second account, twice as many connections are opened as the database was told of.",
      fr:
        "Avec un second compte, deux fois plus de connexions sont ouvertes que la base n'en attend."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#max_db_connections", "1.18"),
    judgement: Judgement(.within(0.25, 1), .error)
  ) { plan in
    let pool = ConnectionBudget.pool(of: plan.service)
    return DerivedValue(
      .count(Int(pool)),
      plan.service.pool.map { declared in
        Text(en: "pool: \(declared.told())", fr: "réserve (pool) : \(declared.told())")
      }
        ?? Text(
          en: "20, as PgBouncer has it; the database counts them in max_connections",
          fr: "20, comme PgBouncer ; la base les compte dans max_connections"
        )
    )
  }
}
