import PalierModel

extension GunicornRules {
  /// `max_requests`.
  static let maxRequests = SettingRule(
    .gunicorn,
    "max_requests",
    unit: .count,
    reason: Text(
      en: "Workers are replaced now and then, so that memory which leaks comes back.",
      fr: "Les workers sont remplacés de temps en temps : la mémoire perdue par fuite revient."
    ),
    otherwise: Text(
      en: "A slow leak fills the memory after weeks, and the kernel ends the service.",
      fr: "Une fuite lente remplit la mémoire en quelques semaines, et le noyau arrête le service."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#max_requests", "23.0"),
    judgement: Judgement(.within(0.1, 10), .note)
  ) { plan in
    DerivedValue(
      .count(10_000),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
