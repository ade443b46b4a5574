import PalierModel

extension PgBouncerRules {
  /// `pool_mode`.
  static let poolMode = SettingRule(
    .pgbouncer,
    "pool_mode",
    in: ["pgbouncer"],
    unit: .word,
    reason: Text(
      en:
        "A connection to the database is lent for one transaction, not for as long as a worker lives.",
      fr: "Une connexion à la base est prêtée pour une transaction, et non pour la vie d'un worker."
    ),
    otherwise: Text(
      en: "By session, every worker holds a connection that it rarely uses, and nothing is gained.",
      fr:
        "Par session, chaque worker tient une connexion dont il se sert rarement, et rien n'est gagné."
    ),
    manual: Manual("https://www.pgbouncer.org/config.html#pool_mode", "1.18"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .word("transaction"),
      Text(
        en: "callers must not rely on session state: SET, LISTEN, advisory locks",
        fr:
          "les appelants ne doivent pas compter sur l'état de session : SET, LISTEN, verrous consultatifs"
      )
    )
  }
}
