import PalierModel

extension UvicornRules {
  /// `UVICORN_ACCESS_LOG`.
  static let accessLog = SettingRule(
    .uvicorn,
    "UVICORN_ACCESS_LOG",
    unit: .flag,
    reason: Text(
      en:
        "The web server in front writes that log; here each line costs CPU time in the event loop.",
      fr:
        "Le serveur web placé devant tient ce journal ; ici chaque ligne coûte du temps à la boucle d'événements."
    ),
    otherwise: Text(
      en: "Every request is logged twice.",
      fr: "Chaque requête est notée deux fois."
    ),
    manual: Manual("https://www.uvicorn.org/settings/", "0.30"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(
      .flag(plan.callers.isEmpty),
      plan.callers.isEmpty
        ? Text(en: "nobody stands in front", fr: "rien n'est placé devant")
        : Text(en: "called by \(plan.callers[0].name)", fr: "appelé par \(plan.callers[0].name)")
    )
  }
}
