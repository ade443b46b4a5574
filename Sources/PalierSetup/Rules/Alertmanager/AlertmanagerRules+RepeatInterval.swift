import PalierModel

extension AlertmanagerRules {
  /// `repeat_interval`.
  static let repeatInterval = SettingRule(
    .alertmanager,
    "repeat_interval",
    in: ["route"],
    unit: .seconds(),
    reason: Text(
      en: "What still goes on is told again after half a working day.",
      fr: "Ce qui dure encore est rappelé après une demi-journée de travail."
    ),
    otherwise: Text(
      en: "Shorter, and people stop reading; much longer, and a forgotten fault stays.",
      fr: "Plus court : on ne lit plus ; bien plus long : une panne oubliée reste."
    ),
    manual: Manual("https://prometheus.io/docs/alerting/0.25/configuration/", "0.25"),
    judgement: Judgement(.within(0.2, 6), .note)
  ) { plan in
    DerivedValue(
      .seconds(14_400),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
