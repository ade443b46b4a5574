import PalierModel

extension GunicornRules {
  /// `keepalive`.
  static let keepalive = SettingRule(
    .gunicorn,
    "keepalive",
    unit: .seconds(),
    reason: Text(
      en:
        "The proxy in front keeps idle connections for 60 s; whoever closes first must be the proxy.",
      fr:
        "Le proxy placé devant garde les connexions inoccupées 60 s ; c'est à lui de fermer le premier."
    ),
    otherwise: Text(
      en: "The proxy sends a request into a connection that is being closed, and people see 502.",
      fr: "Le proxy envoie une requête dans une connexion qui se ferme, et les gens voient 502."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#keepalive", "23.0"),
    judgement: Judgement(.atLeast(0.8), .warning)
  ) { plan in
    guard plan.workerClass != .sync else { return nil }
    return DerivedValue(
      .seconds(plan.service.keepAlive?.mid ?? 75),
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
