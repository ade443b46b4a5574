import PalierModel

extension NginxRules {
  /// `server_tokens`.
  static let serverTokens = SettingRule(
    .nginx,
    "server_tokens",
    in: ["http"],
    unit: .flag,
    reason: Text(
      en: "Responses do not tell which version answers.",
      fr: "Les réponses ne disent pas quelle version répond."
    ),
    otherwise: Text(
      en: "Scanners learn which known holes to try.",
      fr: "Les robots apprennent quelles failles connues essayer."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_core_module.html#server_tokens",
      "1.22"
    ),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(
      .flag(false),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
