import PalierModel

extension HAProxyRules {
  /// `timeout http-request`.
  static let timeoutHttpRequest = SettingRule(
    .haproxy,
    "timeout http-request",
    in: ["defaults"],
    unit: .seconds(base: 0.001),
    reason: Text(
      en:
        "Whoever takes longer to send the head of a request is not a slow person but a broken or hostile connection.",
      fr:
        "Qui met plus longtemps à envoyer l'en-tête d'une requête n'est pas une personne lente mais une connexion cassée ou hostile."
    ),
    otherwise: Text(
      en: "A few machines can hold all connections by sending slowly.",
      fr: "Quelques machines peuvent tenir toutes les connexions en envoyant lentement."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#timeout%20http-request", "2.6"),
    judgement: Judgement(.within(0.3, 3), .warning)
  ) { plan in
    DerivedValue(.seconds(10), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
