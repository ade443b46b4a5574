import PalierModel

extension UvicornRules {
  /// `UVICORN_TIMEOUT_GRACEFUL_SHUTDOWN`.
  static let timeoutGracefulShutdown = SettingRule(
    .uvicorn,
    "UVICORN_TIMEOUT_GRACEFUL_SHUTDOWN",
    versions: SettingVersions(since: Version(0, 22)),
    unit: .seconds(),
    reason: Text(
      en: "On a stop, requests under way may end; after that they are cut off.",
      fr: "À l'arrêt, les requêtes en cours peuvent finir ; ensuite elles sont coupées."
    ),
    otherwise: Text(
      en: "Without it, one connection that stays open keeps the service from stopping.",
      fr: "Sans cela, une connexion restée ouverte empêche le service de s'arrêter."
    ),
    manual: Manual("https://www.uvicorn.org/settings/", "0.30"),
    judgement: Judgement(.within(0.3, 4), .note)
  ) { plan in
    DerivedValue(
      .seconds(plan.timeout.mid.rounded(.up)),
      Text(
        en: "a request may take \(plan.timeout.told())",
        fr: "une requête peut durer \(plan.timeout.told())"
      )
    )
  }
}
