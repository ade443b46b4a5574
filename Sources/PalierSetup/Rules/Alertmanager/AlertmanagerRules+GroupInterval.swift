import PalierModel

extension AlertmanagerRules {
  /// `group_interval`.
  static let groupInterval = SettingRule(
    .alertmanager,
    "group_interval",
    in: ["route"],
    unit: .seconds(),
    reason: Text(
      en: "News of a group of alerts, at most so often.",
      fr: "Des nouvelles d'un groupe d'alertes, au plus à ce rythme."
    ),
    otherwise: Text(
      en: "A flapping alert sends messages without end.",
      fr: "Une alerte qui va et vient envoie des messages sans fin."
    ),
    manual: Manual("https://prometheus.io/docs/alerting/0.25/configuration/", "0.25"),
    judgement: Judgement(.within(0.2, 4), .note)
  ) { plan in
    DerivedValue(.seconds(300), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
