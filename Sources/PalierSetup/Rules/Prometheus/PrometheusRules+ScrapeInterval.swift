import PalierModel

extension PrometheusRules {
  /// `scrape_interval`.
  static let scrapeInterval = SettingRule(
    .prometheus,
    "scrape_interval",
    in: ["global"],
    unit: .seconds(),
    reason: Text(
      en:
        "Often enough that a peak of a minute shows, rarely enough that a small disk holds a month.",
      fr:
        "Assez souvent pour voir une pointe d'une minute, assez rarement pour qu'un petit disque tienne un mois."
    ),
    otherwise: Text(
      en: "With the default of 1 min, rates over a minute have a single point.",
      fr: "Avec le défaut de 1 min, les débits sur une minute n'ont qu'un point."
    ),
    manual: Manual(
      "https://prometheus.io/docs/prometheus/2.42/configuration/configuration/",
      "2.42"
    ),
    judgement: Judgement(.within(0.3, 2), .note)
  ) { plan in
    DerivedValue(.seconds(15), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
