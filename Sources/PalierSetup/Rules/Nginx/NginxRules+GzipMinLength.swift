import PalierModel

extension NginxRules {
  /// `gzip_min_length`.
  static let gzipMinLength = SettingRule(
    .nginx,
    "gzip_min_length",
    in: ["http"],
    unit: .bytes(),
    reason: Text(
      en: "What fits one packet arrives no sooner for being smaller.",
      fr: "Ce qui tient en un paquet n'arrive pas plus tôt en étant plus petit."
    ),
    otherwise: Text(
      en: "CPU time is spent on answers that gain nothing.",
      fr: "Du temps processeur est dépensé pour des réponses qui n'y gagnent rien."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_gzip_module.html#gzip_min_length",
      "1.22"
    ),
    judgement: Judgement(.within(0.2, 4), .note)
  ) { plan in
    DerivedValue(
      .bytes(1_024),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
