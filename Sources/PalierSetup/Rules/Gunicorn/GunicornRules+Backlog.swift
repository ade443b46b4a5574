import PalierModel

extension GunicornRules {
  /// `backlog`.
  static let backlog = SettingRule(
    .gunicorn,
    "backlog",
    unit: .count,
    reason: Text(
      en: "Connections that wait for a worker: as many as come before anyone would give up.",
      fr:
        "Connexions qui attendent un worker : autant qu'il en vient avant que quiconque ne renonce."
    ),
    otherwise: Text(
      en: "With too few, people are refused in a burst; the kernel cuts it to net.core.somaxconn.",
      fr:
        "Trop peu : des gens sont refusés lors d'une rafale ; le noyau la limite à net.core.somaxconn."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#backlog", "23.0"),
    judgement: Judgement(.atLeast(0.5), .warning)
  ) { plan in
    DerivedValue(
      .count(min(4_096, max(512, 2 * Int(plan.users.value.high.rounded(.up))))),
      Text(
        en: "twice the people at the same time \(plan.people), from 512 to 4096",
        fr: "deux fois les personnes en même temps \(plan.people), de 512 à 4096"
      )
    )
  }
}
