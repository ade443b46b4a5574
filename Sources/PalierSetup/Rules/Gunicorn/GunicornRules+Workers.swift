import PalierModel

extension GunicornRules {
  /// `workers`.
  static let workers = SettingRule(
    .gunicorn,
    "workers",
    unit: .count,
    reason: Text(
      en: "A worker is a process with one interpreter: it computes on one core at a time.",
      fr: "Un worker est un processus avec un interpréteur : il calcule sur un seul cœur à la fois."
    ),
    otherwise: Text(
      en:
        "With fewer, requests queue while cores are idle; with more, memory runs out before time is gained.",
      fr:
        "Moins : des requêtes attendent alors que des cœurs sont inoccupés ; plus : la mémoire manque avant tout gain de temps."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#workers", "23.0"),
    judgement: Judgement(.within(0.5, 2), .warning)
  ) { plan in
    DerivedValue(
      .count(Int(plan.workers.mid)),
      Text(en: "workers: \(plan.workers.told())", fr: "workers : \(plan.workers.told())")
    )
  }
}
