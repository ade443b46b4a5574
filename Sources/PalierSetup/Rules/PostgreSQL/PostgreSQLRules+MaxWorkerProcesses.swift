import PalierModel

extension PostgreSQLRules {
  /// `max_worker_processes`.
  static let maxWorkerProcesses = SettingRule(
    .postgresql,
    "max_worker_processes",
    unit: .count,
    reason: Text(
      en: "Background processes, those of parallel queries among them.",
      fr: "Processus d'arrière-plan, dont ceux des requêtes parallèles."
    ),
    otherwise: Text(
      en: "With too few, queries that were planned in parallel run alone.",
      fr: "Trop peu : des requêtes prévues en parallèle tournent seules."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-resource.html#GUC-MAX-WORKER-PROCESSES",
      "15"
    ),
    judgement: Judgement(.atLeast(1), .note)
  ) { plan in
    DerivedValue(
      .count(max(8, plan.wholeCores)),
      Text(
        en: "cores: \(plan.cores.told()), from 8 on",
        fr: "cœurs : \(plan.cores.told()), à partir de 8"
      )
    )
  }
}
