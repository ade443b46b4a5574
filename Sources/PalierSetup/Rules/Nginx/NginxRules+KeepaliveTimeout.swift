import PalierModel

extension NginxRules {
  /// `keepalive_timeout`.
  static let keepaliveTimeout = SettingRule(
    .nginx,
    "keepalive_timeout",
    in: ["http"],
    unit: .seconds(),
    reason: Text(
      en:
        "A connection stays open from one action of a person to the next, so that none pays for opening it again.",
      fr:
        "Une connexion reste ouverte d'une action d'une personne à la suivante : aucune ne repaie son ouverture."
    ),
    otherwise: Text(
      en:
        "Shorter, every action opens a new connection; much longer, those who left hold connections.",
      fr:
        "Plus court, chaque action rouvre une connexion ; bien plus long, ceux qui sont partis en occupent."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_core_module.html#keepalive_timeout",
      "1.22"
    ),
    judgement: Judgement(.within(0.3, 5), .warning)
  ) { plan in
    let longest = plan.system.actions.compactMap { $0.think?.value.high }.max()
    guard let longest else {
      return DerivedValue(
        .seconds(65),
        Text(
          en: "no think time is declared: as browsers usually keep them",
          fr: "aucun temps de réflexion déclaré : comme les navigateurs les gardent d'ordinaire"
        )
      )
    }
    return DerivedValue(
      .seconds(min(75, max(15, longest.rounded(.up)))),
      Text(
        en: "the longest think time, \(longest, .time), between 15 and 75 s",
        fr: "le plus long temps de réflexion, \(longest, .time), entre 15 et 75 s"
      )
    )
  }
}
