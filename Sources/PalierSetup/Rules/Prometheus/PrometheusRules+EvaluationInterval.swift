import PalierModel

extension PrometheusRules {
  /// `evaluation_interval`.
  static let evaluationInterval = SettingRule(
    .prometheus,
    "evaluation_interval",
    in: ["global"],
    unit: .seconds(),
    reason: Text(
      en: "Alerts are judged as often as values come in.",
      fr: "Les alertes sont jugées aussi souvent qu'arrivent les valeurs."
    ),
    otherwise: Text(
      en: "Alerts come late.",
      fr: "Les alertes arrivent tard."
    ),
    manual: Manual(
      "https://prometheus.io/docs/prometheus/2.42/configuration/configuration/",
      "2.42"
    ),
    judgement: Judgement(.within(0.3, 4), .note)
  ) { plan in
    DerivedValue(.seconds(15), Text(en: "as scrape_interval", fr: "comme scrape_interval"))
  }
}
