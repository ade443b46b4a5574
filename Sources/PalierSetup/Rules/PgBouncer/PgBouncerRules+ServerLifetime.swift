import PalierModel

extension PgBouncerRules {
  /// `server_lifetime`.
  static let serverLifetime = SettingRule(
    .pgbouncer,
    "server_lifetime",
    in: ["pgbouncer"],
    unit: .seconds(),
    reason: Text(
      en:
        "A connection is replaced after an hour: what its session has gathered in memory is given back.",
      fr:
        "Une connexion est remplacée après une heure : ce que sa session a amassé en mémoire est rendu."
    ),
    otherwise: Text(
      en: "Sessions that live for weeks keep memory for tables that they once touched.",
      fr: "Des sessions de plusieurs semaines gardent en mémoire des tables vues une seule fois."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#server_lifetime", "1.18"),
    judgement: Judgement(.within(0.1, 6), .note)
  ) { plan in
    DerivedValue(
      .seconds(3_600),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
