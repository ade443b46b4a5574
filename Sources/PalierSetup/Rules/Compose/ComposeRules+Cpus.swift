import PalierModel

extension ComposeRules {
  /// `cpus`.
  static let cpus = SettingRule(
    .compose,
    "cpus",
    in: ["services", "*"],
    unit: .ratio,
    reason: Text(
      en: "The limit that the dossier sets, in cores.",
      fr: "La limite que fixe le dossier, en cœurs."
    ),
    otherwise: Text(
      en: "One service takes the cores from the others.",
      fr: "Un service prend les cœurs aux autres."
    ),
    manual: Manual("https://docs.docker.com/reference/compose-file/services/#cpus", "2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    guard let limit = plan.service.limits.cpu else { return nil }
    return DerivedValue(
      .ratio(limit.mid),
      Text(en: "cores: \(limit.told())", fr: "cœurs : \(limit.told())")
    )
  }
}
