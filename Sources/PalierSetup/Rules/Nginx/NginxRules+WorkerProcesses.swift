import PalierModel

extension NginxRules {
  /// `worker_processes`.
  static let workerProcesses = SettingRule(
    .nginx,
    "worker_processes",
    unit: .count,
    reason: Text(
      en: "One event loop keeps one core busy; more than there are cores would only take turns.",
      fr:
        "Une boucle d'événements occupe un cœur ; au-delà du nombre de cœurs, elles ne feraient qu'alterner."
    ),
    otherwise: Text(
      en: "With fewer, cores stay idle under load; with more, memory is spent for nothing.",
      fr:
        "Moins : des cœurs restent inoccupés sous la charge ; plus : de la mémoire est dépensée pour rien."
    ),
    manual: Manual("https://nginx.org/en/docs/ngx_core_module.html#worker_processes", "1.22"),
    judgement: Judgement(.within(1, 2), .warning)
  ) { plan in
    DerivedValue(
      .count(plan.wholeCores),
      Text(en: "cores: \(plan.cores.told())", fr: "cœurs : \(plan.cores.told())")
    )
  }
}
