import PalierModel

extension DjangoRules {
  /// `CONN_MAX_AGE`.
  static let connMaxAge = SettingRule(
    .django,
    "CONN_MAX_AGE",
    in: ["DATABASES", "default"],
    unit: .count,
    reason: Text(
      en:
        "Seconds for which a worker keeps its connection to the database; under gevent each request has its own, which must be closed.",
      fr:
        "Secondes pendant lesquelles un worker garde sa connexion à la base ; sous gevent chaque requête a la sienne, qu'il faut fermer."
    ),
    otherwise: Text(
      en:
        "With 0, every request opens a connection, some milliseconds each; kept under gevent, they pile up until the database refuses more.",
      fr:
        "Avec 0, chaque requête ouvre une connexion, quelques millisecondes à chaque fois ; gardées sous gevent, elles s'accumulent jusqu'au refus de la base."
    ),
    manual: Manual("https://docs.djangoproject.com/en/5.2/ref/settings/#conn-max-age", "5.2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    let keeps = plan.workerClass == .sync || plan.workerClass == .gthread
    return DerivedValue(
      .count(keeps ? 60 : 0),
      Text(
        en: "worker class: \(plan.workerClass.rawValue)",
        fr: "classe de workers : \(plan.workerClass.rawValue)"
      )
    )
  }
}
