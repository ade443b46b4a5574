import PalierModel

extension GunicornRules {
  /// `threads`.
  static let threads = SettingRule(
    .gunicorn,
    "threads",
    unit: .count,
    reason: Text(
      en: "Each thread holds one request; those of one worker share its interpreter.",
      fr: "Chaque fil tient une requête ; ceux d'un worker partagent son interpréteur."
    ),
    otherwise: Text(
      en: "With one thread, the class `gthread` serves one request at a time.",
      fr: "Avec un seul fil, la classe « gthread » sert une requête à la fois."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#threads", "23.0"),
    judgement: Judgement(.within(0.5, 2), .warning)
  ) { plan in
    guard plan.workerClass == .gthread else { return nil }
    guard let threads = plan.service.threads else {
      return DerivedValue(
        .count(4),
        Text(en: "4, where the dossier does not say", fr: "4, là où le dossier ne dit rien")
      )
    }
    return DerivedValue(
      .count(Int(threads.mid)),
      Text(en: "threads: \(threads.told())", fr: "fils (threads) : \(threads.told())")
    )
  }
}
