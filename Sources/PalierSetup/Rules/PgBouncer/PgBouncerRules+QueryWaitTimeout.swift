import PalierModel

extension PgBouncerRules {
  /// `query_wait_timeout`.
  static let queryWaitTimeout = SettingRule(
    .pgbouncer,
    "query_wait_timeout",
    in: ["pgbouncer"],
    unit: .seconds(),
    reason: Text(
      en: "Whoever waits longer for a connection than a request may take is told so.",
      fr: "Qui attend une connexion plus longtemps que ne peut durer une requête en est averti."
    ),
    otherwise: Text(
      en: "With the default of 120 s, work is done for people who have left.",
      fr: "Avec le défaut de 120 s, on travaille pour des gens qui sont partis."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#query_wait_timeout", "1.18"),
    judgement: Judgement(.within(0.1, 2), .note)
  ) { plan in
    DerivedValue(
      .seconds(plan.timeoutOfCallers.mid.rounded(.up)),
      Text(
        en: "a request may take \(plan.timeoutOfCallers.told())",
        fr: "une requête peut durer \(plan.timeoutOfCallers.told())"
      )
    )
  }
}
