import PalierModel

extension AlertmanagerRules {
  /// `group_wait`.
  static let groupWait = SettingRule(
    .alertmanager,
    "group_wait",
    in: ["route"],
    unit: .seconds(),
    reason: Text(
      en: "What breaks together is told together.",
      fr: "Ce qui casse ensemble est annoncé ensemble."
    ),
    otherwise: Text(
      en: "One fault sends ten messages.",
      fr: "Une panne envoie dix messages."
    ),
    manual: Manual("https://prometheus.io/docs/alerting/0.25/configuration/", "0.25"),
    judgement: Judgement(.within(0.2, 4), .note)
  ) { plan in
    DerivedValue(.seconds(30), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
