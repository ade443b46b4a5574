import PalierModel

extension HAProxyRules {
  /// `nbthread`.
  static let nbthread = SettingRule(
    .haproxy,
    "nbthread",
    in: ["global"],
    unit: .count,
    reason: Text(
      en: "One thread for each core that it may use.",
      fr: "Un fil par cœur dont il dispose."
    ),
    otherwise: Text(
      en: "By default it takes one for each core of the machine, whatever its limit.",
      fr: "Par défaut il en prend un par cœur de la machine, quelle que soit sa limite."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#nbthread", "2.6"),
    judgement: Judgement(.within(0.5, 1), .note)
  ) { plan in
    DerivedValue(
      .count(min(64, plan.wholeCores)),
      Text(en: "cores: \(plan.cores.told())", fr: "cœurs : \(plan.cores.told())")
    )
  }
}
