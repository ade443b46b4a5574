import PalierModel

extension NodeRules {
  /// `UV_THREADPOOL_SIZE`.
  static let uvThreadpoolSize = SettingRule(
    .node,
    "UV_THREADPOOL_SIZE",
    unit: .count,
    reason: Text(
      en:
        "Files, name look-ups, compression and password hashes run beside the event loop, on so many threads.",
      fr:
        "Fichiers, résolution de noms, compression et empreintes de mots de passe tournent à côté de la boucle, sur autant de fils."
    ),
    otherwise: Text(
      en: "With the default of 4, a few log-ins at once hold up every file and look-up.",
      fr:
        "Avec le défaut de 4, quelques connexions de personnes à la fois retardent tout fichier et toute résolution."
    ),
    manual: Manual(
      "https://nodejs.org/docs/latest-v20.x/api/cli.html#uv_threadpool_sizesize",
      "20"
    ),
    judgement: Judgement(.within(0.5, 8), .note)
  ) { plan in
    DerivedValue(
      .count(max(4, 2 * plan.wholeCores)),
      Text(
        en: "two for each core, from 4 on: \(plan.cores.told())",
        fr: "deux par cœur, à partir de 4 : \(plan.cores.told())"
      )
    )
  }
}
