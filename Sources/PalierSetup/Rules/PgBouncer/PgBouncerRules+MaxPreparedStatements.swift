import PalierModel

extension PgBouncerRules {
  /// `max_prepared_statements`.
  static let maxPreparedStatements = SettingRule(
    .pgbouncer,
    "max_prepared_statements",
    in: ["pgbouncer"],
    versions: SettingVersions(since: Version(1, 21)),
    unit: .count,
    reason: Text(
      en: "Prepared statements work although connections are lent by transaction.",
      fr:
        "Les requêtes préparées fonctionnent bien que les connexions soient prêtées par transaction."
    ),
    otherwise: Text(
      en: "Drivers that prepare statements fail with `prepared statement does not exist`.",
      fr: "Les pilotes qui préparent des requêtes échouent : « prepared statement does not exist »."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#max_prepared_statements", "1.18"),
    judgement: Judgement(.within(0.25, 10), .warning)
  ) { plan in
    DerivedValue(.count(200), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
