import PalierModel

extension UvicornRules {
  /// `UVICORN_TIMEOUT_KEEP_ALIVE`.
  static let timeoutKeepAlive = SettingRule(
    .uvicorn,
    "UVICORN_TIMEOUT_KEEP_ALIVE",
    unit: .seconds(),
    reason: Text(
      en:
        "The proxy in front keeps idle connections for 60 s; whoever closes first must be the proxy.",
      fr:
        "Le mandataire placé devant garde les connexions inoccupées 60 s ; c'est à lui de fermer le premier."
    ),
    otherwise: Text(
      en:
        "With the default of 5 s, the proxy sends requests into connections that are being closed, and people see 502.",
      fr:
        "Avec le défaut de 5 s, le mandataire envoie des requêtes dans des connexions qui se ferment, et les gens voient 502."
    ),
    manual: Manual("https://www.uvicorn.org/settings/", "0.30"),
    judgement: Judgement(.atLeast(0.8), .warning)
  ) { plan in
    DerivedValue(
      .seconds((plan.service.keepAlive?.mid ?? 75).rounded(.up)),
      plan.service.keepAlive.map { declared in
        Text(en: "keep_alive: \(declared.told())", fr: "keep_alive : \(declared.told())")
      }
        ?? Text(
          en: "more than the 60 s for which nginx keeps a connection to a service behind",
          fr: "plus que les 60 s pendant lesquelles nginx garde une connexion vers un service"
        )
    )
  }
}
