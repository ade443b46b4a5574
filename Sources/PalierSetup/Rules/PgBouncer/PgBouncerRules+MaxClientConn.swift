import PalierModel

extension PgBouncerRules {
  /// `max_client_conn`.
  static let maxClientConn = SettingRule(
    .pgbouncer,
    "max_client_conn",
    in: ["pgbouncer"],
    unit: .count,
    reason: Text(
      en: "As many connections as its callers can open, and a reserve: here they are cheap.",
      fr:
        "Autant de connexions que ses appelants peuvent en ouvrir, et une réserve : ici elles coûtent peu."
    ),
    otherwise: Text(
      en: "With fewer, callers are refused at the peak although the database has room.",
      fr: "Moins : des appelants sont refusés à la pointe alors que la base a de la place."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#max_client_conn", "1.18"),
    judgement: Judgement(.within(1, 20), .error)
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
