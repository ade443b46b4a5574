import PalierModel

extension RedisRules {
  /// `cluster-enabled`.
  static let clusterEnabled = SettingRule(
    .redis,
    "cluster-enabled",
    unit: .flag,
    reason: Text(
      en: "The dossier divides its data into shards: this is one node of a cluster.",
      fr: "Le dossier divise ses données en fragments : ceci est un nœud d'une grappe."
    ),
    otherwise: Text(
      en: "Nodes do not join, and each holds everything.",
      fr: "Les nœuds ne se joignent pas, et chacun contient tout."
    ),
    manual: Manual("https://redis.io/docs/latest/operate/oss_and_stack/management/scaling/", "7.0"),
    judgement: Judgement(.exactly, .error)
  ) { plan in
    guard let shards = plan.shardsOfOwnData else { return nil }
    return DerivedValue(
      .flag(true),
      Text(en: "shards: \(shards.told())", fr: "fragments (shards) : \(shards.told())")
    )
  }
}
