import PalierModel

extension PostgreSQLRules {
  /// `max_parallel_workers`.
  static let maxParallelWorkers = SettingRule(
    .postgresql,
    "max_parallel_workers",
    unit: .count,
    reason: Text(
      en: "All parallel queries together use no more cores than there are.",
      fr: "Toutes les requêtes parallèles ensemble n'emploient pas plus de cœurs qu'il n'y en a."
    ),
    otherwise: Text(
      en: "More only take turns on the cores.",
      fr: "Au-delà, elles ne font qu'alterner sur les cœurs."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-resource.html#GUC-MAX-PARALLEL-WORKERS",
      "15"
    ),
    judgement: Judgement(.atMost(2), .note)
  ) { plan in
    DerivedValue(
      .count(plan.wholeCores),
      Text(en: "cores: \(plan.cores.told())", fr: "cœurs : \(plan.cores.told())")
    )
  }
}
