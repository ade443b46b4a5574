import PalierModel

extension PgBouncerRules {
  /// `server_idle_timeout`.
  static let serverIdleTimeout = SettingRule(
    .pgbouncer,
    "server_idle_timeout",
    in: ["pgbouncer"],
    unit: .seconds(),
    reason: Text(
      en: "Connections to the database that nobody needs after the peak are closed.",
      fr: "Les connexions à la base devenues inutiles après la pointe sont fermées."
    ),
    otherwise: Text(
      en: "They hold memory of the database all day.",
      fr: "Elles tiennent toute la journée de la mémoire de la base."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#server_idle_timeout", "1.18"),
    judgement: Judgement(.within(0.1, 6), .note)
  ) { plan in
    DerivedValue(.seconds(600), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
