import PalierModel

extension NginxRules {
  /// `gzip`.
  static let gzip = SettingRule(
    .nginx,
    "gzip",
    in: ["http"],
    unit: .flag,
    reason: Text(
      en: "Text shrinks to a quarter or less, and with it the time that it takes to people.",
      fr:
        "Le texte se réduit au quart ou moins, et avec lui le temps qu'il met à parvenir aux gens."
    ),
    otherwise: Text(
      en:
        "Pages take several times as long on slow connections, and traffic is paid for several times.",
      fr:
        "Les pages mettent plusieurs fois plus de temps sur une connexion lente, et le trafic coûte d'autant."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_gzip_module.html#gzip", "1.22"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .flag(true),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
