import PalierModel

extension PgBouncerRules {
  /// `default_pool_size`.
  static let defaultPoolSize = SettingRule(
    .pgbouncer,
    "default_pool_size",
    in: ["pgbouncer"],
    unit: .count,
    reason: Text(
      en:
        "Connections to the database: a few for each core serve more requests than hundreds would.",
      fr:
        "Connexions à la base : quelques-unes par cœur servent plus de requêtes que des centaines."
    ),
    otherwise: Text(
      en:
        "More than the database accepts, and requests fail; far too few, and they wait while it is idle.",
      fr:
        "Plus que la base n'en accepte : des requêtes échouent ; bien trop peu : elles attendent alors qu'elle est inoccupée."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#default_pool_size", "1.18"),
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
