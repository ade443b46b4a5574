import PalierModel

extension ComposeRules {
  /// `stop_grace_period`.
  static let stopGracePeriod = SettingRule(
    .compose,
    "stop_grace_period",
    in: ["services", "*"],
    unit: .seconds(),
    reason: Text(
      en: "On a stop, requests under way may end, and a database writes what it holds.",
      fr: "À l'arrêt, les requêtes en cours peuvent finir, et une base écrit ce qu'elle tient."
    ),
    otherwise: Text(
      en: "After Docker's 10 s it is killed: requests are cut off, a database must repair itself.",
      fr: "Après les 10 s de Docker il est tué : requêtes coupées, base à réparer."
    ),
    manual: Manual(
      "https://docs.docker.com/reference/compose-file/services/#stop_grace_period",
      "2"
    ),
    judgement: Judgement(.atLeast(0.5), .note)
  ) { plan in
    let seconds = plan.stopTime
    return DerivedValue(
      .seconds(seconds),
      plan.service.kind.value.keepsData
        ? Text(en: "a database may need two minutes", fr: "une base peut demander deux minutes")
        : Text(
          en: "10 s more than a request may take: \(plan.timeout.told())",
          fr: "10 s de plus que ne peut durer une requête : \(plan.timeout.told())"
        )
    )
  }
}
