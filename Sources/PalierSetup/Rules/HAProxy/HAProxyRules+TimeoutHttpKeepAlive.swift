import PalierModel

extension HAProxyRules {
  /// `timeout http-keep-alive`.
  static let timeoutHttpKeepAlive = SettingRule(
    .haproxy,
    "timeout http-keep-alive",
    in: ["defaults"],
    unit: .seconds(base: 0.001),
    reason: Text(
      en: "A connection stays open between the actions of a person, not while they are away.",
      fr: "Une connexion reste ouverte entre les actions d'une personne, non pendant son absence."
    ),
    otherwise: Text(
      en:
        "Shorter, every action opens a new connection; much longer, those who left hold connections.",
      fr:
        "Plus court, chaque action ouvre une connexion ; bien plus long, ceux qui sont partis en tiennent."
    ),
    manual: Manual(
      "https://docs.haproxy.org/2.6/configuration.html#timeout%20http-keep-alive",
      "2.6"
    ),
    judgement: Judgement(.within(0.2, 5), .note)
  ) { plan in
    let nginx = NginxRules.keepaliveTimeout
    return nginx.formula(plan)
  }
}
