import PalierModel

extension GunicornRules {
  /// `max_requests_jitter`.
  static let maxRequestsJitter = SettingRule(
    .gunicorn,
    "max_requests_jitter",
    unit: .count,
    reason: Text(
      en: "Workers are not all replaced at the same moment.",
      fr: "Les workers ne sont pas tous remplacés au même moment."
    ),
    otherwise: Text(
      en: "All of them restart together, and nobody serves meanwhile.",
      fr: "Ils redémarrent tous ensemble, et plus personne ne sert pendant ce temps."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#max_requests_jitter", "23.0"),
    judgement: Judgement(.atLeast(0.2), .warning)
  ) { plan in
    DerivedValue(
      .count(1_000),
      Text(en: "a tenth of max_requests", fr: "un dixième de max_requests")
    )
  }
}
