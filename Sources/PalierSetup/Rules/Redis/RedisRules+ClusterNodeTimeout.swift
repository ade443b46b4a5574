import PalierModel

extension RedisRules {
  /// `cluster-node-timeout`.
  static let clusterNodeTimeout = SettingRule(
    .redis,
    "cluster-node-timeout",
    unit: .count,
    reason: Text(
      en: "Milliseconds after which a silent node counts as lost, and its copy takes over.",
      fr:
        "Millisecondes après lesquelles un nœud muet est tenu pour perdu, et sa copie prend le relais."
    ),
    otherwise: Text(
      en: "Shorter, a pause of the network moves shards to and fro; longer, their people wait.",
      fr:
        "Plus court : une pause du réseau fait aller et venir les fragments ; plus long : leurs gens attendent."
    ),
    manual: Manual("https://redis.io/docs/latest/operate/oss_and_stack/management/scaling/", "7.0"),
    judgement: Judgement(.within(0.3, 3), .note)
  ) { plan in
    guard plan.shardsOfOwnData != nil else { return nil }
    return DerivedValue(.count(15_000), Text(en: "as Redis has it", fr: "comme Redis"))
  }
}
