import PalierModel

extension DjangoRules {
  /// `CONN_HEALTH_CHECKS`.
  static let connHealthChecks = SettingRule(
    .django,
    "CONN_HEALTH_CHECKS",
    in: ["DATABASES", "default"],
    versions: SettingVersions(since: Version(4, 1)),
    unit: .flag,
    reason: Text(
      en: "A kept connection is tried before it is used: the database may have started again.",
      fr: "Une connexion gardée est essayée avant usage : la base peut avoir redémarré."
    ),
    otherwise: Text(
      en: "After a restart of the database each worker fails once.",
      fr: "Après un redémarrage de la base, chaque worker échoue une fois."
    ),
    manual: Manual("https://docs.djangoproject.com/en/5.2/ref/settings/#conn-health-checks", "5.2"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(.flag(true), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
