import PalierModel

extension NginxRules {
  /// `gzip_comp_level`.
  static let gzipCompLevel = SettingRule(
    .nginx,
    "gzip_comp_level",
    in: ["http"],
    unit: .count,
    reason: Text(
      en: "Higher levels cost much more CPU time for a few percent less.",
      fr:
        "Les niveaux plus élevés coûtent bien plus de temps processeur pour quelques pour cent de moins."
    ),
    otherwise: Text(
      en: "At 9, compressing may cost more CPU time than all else that nginx does.",
      fr: "À 9, la compression peut coûter plus de temps processeur que tout le reste de nginx."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_gzip_module.html#gzip_comp_level",
      "1.22"
    ),
    judgement: Judgement(.atMost(1.5), .warning)
  ) { plan in
    DerivedValue(
      .count(plan.cores.mid < 1 ? 1 : 4),
      Text(
        en: "cores: \(plan.cores.told()); the cheapest level below one core",
        fr: "cœurs : \(plan.cores.told()) ; le niveau le moins cher en dessous d'un cœur"
      )
    )
  }
}
