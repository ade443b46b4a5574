import PalierModel

extension NginxRules {
  /// `client_body_timeout`.
  static let clientBodyTimeout = SettingRule(
    .nginx,
    "client_body_timeout",
    in: ["http"],
    unit: .seconds(),
    reason: Text(
      en:
        "Whoever sends nothing for so long is not a slow person but a broken or hostile connection.",
      fr:
        "Qui n'envoie rien si longtemps n'est pas une personne lente mais une connexion rompue ou hostile."
    ),
    otherwise: Text(
      en: "With the default of 60 s a few machines can hold all connections by sending slowly.",
      fr:
        "Avec les 60 s par défaut, quelques machines peuvent occuper toutes les connexions en envoyant lentement."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_core_module.html#client_body_timeout",
      "1.22"
    ),
    judgement: Judgement(.within(0.3, 2), .note)
  ) { plan in
    DerivedValue(
      .seconds(15),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
