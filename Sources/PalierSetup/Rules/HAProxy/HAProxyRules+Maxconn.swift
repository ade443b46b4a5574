import PalierModel

extension HAProxyRules {
  /// `maxconn`.
  static let maxconn = SettingRule(
    .haproxy,
    "maxconn",
    in: ["global"],
    unit: .count,
    reason: Text(
      en: "Connections of people: each browser keeps up to six open.",
      fr: "Connexions des gens : chaque navigateur en garde jusqu'à six ouvertes."
    ),
    otherwise: Text(
      en:
        "With fewer, people who come at the peak wait at the door; each takes memory and two descriptors.",
      fr:
        "Moins : les gens qui arrivent à la pointe attendent à la porte ; chacune prend de la mémoire et deux descripteurs."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#maxconn", "2.6"),
    judgement: Judgement(.atLeast(1), .error)
  ) { plan in
    DerivedValue(
      .count(HAProxyConnections.most(plan)),
      Text(
        en: "people at the same time \(plan.people) × 6, from 512 on",
        fr: "personnes en même temps \(plan.people) × 6, à partir de 512"
      )
    )
  }
}
