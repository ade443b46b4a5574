import PalierModel

extension UvicornRules {
  /// `UVICORN_WORKERS`.
  static let workers = SettingRule(
    .uvicorn,
    "UVICORN_WORKERS",
    unit: .count,
    reason: Text(
      en: "One event loop keeps one core busy; Python runs one thing at a time in each process.",
      fr:
        "Une boucle d'événements occupe un cœur ; Python ne fait qu'une chose à la fois dans chaque processus."
    ),
    otherwise: Text(
      en:
        "With fewer, cores stay idle under load; each more takes memory and connections to the database.",
      fr:
        "Moins : des cœurs restent inoccupés sous la charge ; chacun de plus prend mémoire et connexions à la base."
    ),
    manual: Manual("https://www.uvicorn.org/settings/", "0.30"),
    judgement: Judgement(.within(0.5, 2), .warning)
  ) { plan in
    DerivedValue(
      .count(Int(plan.workers.mid)),
      Text(en: "workers: \(plan.workers.told())", fr: "workers : \(plan.workers.told())")
    )
  }
}
