import PalierModel

extension NginxRules {
  /// `proxy_connect_timeout`.
  static let proxyConnectTimeout = SettingRule(
    .nginx,
    "proxy_connect_timeout",
    in: ["http", "server", "location"],
    unit: .seconds(),
    reason: Text(
      en: "A service on the same machine accepts at once or is gone.",
      fr: "Un service de la même machine accepte aussitôt, ou n'est plus là."
    ),
    otherwise: Text(
      en: "While it is down people wait a minute for the error.",
      fr: "Pendant sa panne, les gens attendent l'erreur une minute."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_connect_timeout",
      "1.22"
    ),
    judgement: Judgement(.within(0.2, 3), .note)
  ) { plan in
    DerivedValue(
      .seconds(5),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
