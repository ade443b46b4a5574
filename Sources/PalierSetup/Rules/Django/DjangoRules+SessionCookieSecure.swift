import PalierModel

extension DjangoRules {
  /// `SESSION_COOKIE_SECURE`.
  static let sessionCookieSecure = SettingRule(
    .django,
    "SESSION_COOKIE_SECURE",
    unit: .flag,
    reason: Text(
      en: "The cookie that logs someone in travels under TLS alone.",
      fr: "Le cookie qui identifie quelqu'un ne voyage que sous TLS."
    ),
    otherwise: Text(
      en: "Anyone on the same network takes the session over.",
      fr: "N'importe qui sur le même réseau prend la session."
    ),
    manual: Manual(
      "https://docs.djangoproject.com/en/5.2/ref/settings/#session-cookie-secure",
      "5.2"
    ),
    judgement: Judgement(.exactly, .error)
  ) { plan in
    DerivedValue(.flag(true), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
