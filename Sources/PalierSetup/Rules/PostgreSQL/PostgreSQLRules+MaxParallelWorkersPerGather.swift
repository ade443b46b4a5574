import PalierModel

extension PostgreSQLRules {
  /// `max_parallel_workers_per_gather`.
  static let maxParallelWorkersPerGather = SettingRule(
    .postgresql,
    "max_parallel_workers_per_gather",
    unit: .count,
    reason: Text(
      en:
        "Each helper takes a core and its own work_mem; on a shared machine the cores belong to other people's requests.",
      fr:
        "Chaque aide prend un cœur et son propre work_mem ; sur une machine partagée, les cœurs servent aux requêtes des autres."
    ),
    otherwise: Text(
      en: "One report takes the cores from everyone, and memory beyond the budget.",
      fr: "Un seul état prend les cœurs à tous, et de la mémoire hors budget."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-resource.html#GUC-MAX-PARALLEL-WORKERS-PER-GATHER",
      "15"
    ),
    judgement: Judgement(.atMost(1), .warning)
  ) { plan in
    DerivedValue(
      .count(0),
      Text(
        en: "none: work_mem is budgeted for one process of each connection",
        fr: "aucune : work_mem est prévu pour un processus par connexion"
      )
    )
  }
}
