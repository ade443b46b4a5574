import PalierModel

extension GunicornRules {
  /// `worker_class`.
  static let workerClass = SettingRule(
    .gunicorn,
    "worker_class",
    unit: .word,
    reason: Text(
      en: "It decides whether a worker goes on with other requests while one waits.",
      fr: "Cela décide si un worker avance d'autres requêtes pendant que l'une attend."
    ),
    otherwise: Text(
      en: "With `sync`, as many slow or held requests as there are workers block everyone else.",
      fr:
        "Avec « sync », autant de requêtes lentes ou tenues que de workers bloquent tous les autres."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#worker_class", "23.0"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .word(GunicornClass.name(plan.workerClass)),
      Text(
        en: "worker_class of \(plan.service.name), or the kind's own",
        fr: "worker_class \(French.of(plan.service.name)), ou celle du type"
      )
    )
  }
}
