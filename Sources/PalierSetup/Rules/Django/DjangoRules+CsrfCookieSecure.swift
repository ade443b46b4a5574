import PalierModel

extension DjangoRules {
  /// `CSRF_COOKIE_SECURE`.
  static let csrfCookieSecure = SettingRule(
    .django,
    "CSRF_COOKIE_SECURE",
    unit: .flag,
    reason: Text(
      en: "As the session's.",
      fr: "Comme celui de la session."
    ),
    otherwise: Text(
      en: "Forms can be sent in someone's name.",
      fr: "Des formulaires peuvent être envoyés au nom de quelqu'un."
    ),
    manual: Manual("https://docs.djangoproject.com/en/5.2/ref/settings/#csrf-cookie-secure", "5.2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(.flag(true), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
