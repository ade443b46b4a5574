import PalierModel

extension NodeRules {
  /// `WEB_CONCURRENCY`.
  static let webConcurrency = SettingRule(
    .node,
    "WEB_CONCURRENCY",
    unit: .count,
    reason: Text(
      en: "One event loop keeps one core busy; the cluster script starts so many processes.",
      fr: "Une boucle d'événements occupe un cœur ; le script de grappe lance autant de processus."
    ),
    otherwise: Text(
      en:
        "With one process, the other cores stay idle under load; each more takes memory and connections.",
      fr:
        "Avec un seul processus, les autres cœurs restent inoccupés ; chacun de plus prend mémoire et connexions."
    ),
    manual: Manual("https://nodejs.org/docs/latest-v20.x/api/cluster.html", "20"),
    judgement: Judgement(.within(0.5, 2), .warning)
  ) { plan in
    DerivedValue(
      .count(Int(plan.workers.mid)),
      Text(en: "workers: \(plan.workers.told())", fr: "workers : \(plan.workers.told())")
    )
  }
}
