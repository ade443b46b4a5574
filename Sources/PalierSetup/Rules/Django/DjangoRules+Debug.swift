import PalierModel

extension DjangoRules {
  /// `DEBUG`.
  static let debug = SettingRule(
    .django,
    "DEBUG",
    unit: .flag,
    reason: Text(
      en:
        "Pages of faults show the code and its settings to everyone; each query is kept in memory.",
      fr:
        "Les pages d'erreur montrent code et réglages à tous ; chaque requête est gardée en mémoire."
    ),
    otherwise: Text(
      en: "Secrets are read by strangers, and memory grows with every query.",
      fr: "Des secrets sont lus par des inconnus, et la mémoire croît à chaque requête."
    ),
    manual: Manual("https://docs.djangoproject.com/en/5.2/ref/settings/#debug", "5.2"),
    judgement: Judgement(.exactly, .error)
  ) { plan in
    DerivedValue(.flag(false), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
