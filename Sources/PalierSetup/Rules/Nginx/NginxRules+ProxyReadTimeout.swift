import PalierModel

extension NginxRules {
  /// `proxy_read_timeout`.
  static let proxyReadTimeout = SettingRule(
    .nginx,
    "proxy_read_timeout",
    in: ["http", "server", "location"],
    unit: .seconds(),
    reason: Text(
      en:
        "nginx waits a little longer than the service behind, which so is the one that gives up, and says why.",
      fr:
        "nginx attend un peu plus que le service placé derrière : c'est lui qui renonce, et dit pourquoi."
    ),
    otherwise: Text(
      en: "Shorter, people see 504 while the work goes on behind; held requests are cut.",
      fr:
        "Plus court, les gens voient 504 alors que le travail continue derrière ; les requêtes tenues sont coupées."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout",
      "1.22"
    ),
    judgement: Judgement(.atLeast(1), .error)
  ) { plan in
    guard !plan.callees.isEmpty else { return nil }
    let timeout = plan.timeoutBehind
    return DerivedValue(
      .seconds(timeout.mid.rounded(.up) + 5),
      Text(
        en: "5 s more than the service behind: \(timeout.told())",
        fr: "5 s de plus que le service placé derrière : \(timeout.told())"
      )
    )
  }
}
