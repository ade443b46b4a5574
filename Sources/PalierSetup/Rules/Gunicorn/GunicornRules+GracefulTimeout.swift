import PalierModel

extension GunicornRules {
  /// `graceful_timeout`.
  static let gracefulTimeout = SettingRule(
    .gunicorn,
    "graceful_timeout",
    unit: .seconds(),
    reason: Text(
      en: "On a restart, requests under way have as long as they may take at all.",
      fr:
        "Lors d'un redémarrage, les requêtes en cours ont autant de temps qu'elles peuvent en prendre."
    ),
    otherwise: Text(
      en: "Each deployment cuts requests off.",
      fr: "Chaque mise en production coupe des requêtes."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#graceful_timeout", "23.0"),
    judgement: Judgement(.atLeast(1), .note)
  ) { plan in
    DerivedValue(
      .seconds(plan.timeout.mid.rounded(.up)),
      Text(en: "timeout: \(plan.timeout.told())", fr: "délai : \(plan.timeout.told())")
    )
  }
}
