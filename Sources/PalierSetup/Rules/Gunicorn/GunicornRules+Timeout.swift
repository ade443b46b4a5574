import PalierModel

extension GunicornRules {
  /// `timeout`.
  static let timeout = SettingRule(
    .gunicorn,
    "timeout",
    unit: .seconds(),
    reason: Text(
      en:
        "A worker that is silent for so long is taken for dead and replaced; a synchronous one is silent while it serves.",
      fr:
        "Un worker muet si longtemps passe pour mort et est remplacé ; un worker synchrone est muet tant qu'il sert."
    ),
    otherwise: Text(
      en: "Shorter than the longest request, workers are killed in the middle of their work.",
      fr: "Plus court que la plus longue requête, des workers sont tués en plein travail."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#timeout", "23.0"),
    judgement: Judgement(.atLeast(1), .warning)
  ) { plan in
    DerivedValue(
      .seconds(plan.timeout.mid.rounded(.up)),
      Text(en: "timeout: \(plan.timeout.told())", fr: "délai : \(plan.timeout.told())")
    )
  }
}
