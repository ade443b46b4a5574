import PalierModel

extension RedisRules {
  /// `maxmemory`.
  static let maxmemory = SettingRule(
    .redis,
    "maxmemory",
    unit: .bytes(),
    reason: Text(
      en:
        "It stops growing before the kernel ends it; fragmentation, clients and copies while saving come on top.",
      fr:
        "Il cesse de grandir avant que le noyau ne l'arrête ; fragmentation, clients et copies de sauvegarde s'y ajoutent."
    ),
    otherwise: Text(
      en: "Without it, it grows until the machine has no memory left.",
      fr: "Sans cela, il grandit jusqu'à ce que la machine n'ait plus de mémoire."
    ),
    manual: Manual("https://raw.githubusercontent.com/redis/redis/7.0/redis.conf", "7.0"),
    judgement: Judgement(.within(0.25, 1.05), .error)
  ) { plan in
    guard let memory = plan.memory, let most = RedisMemory.most(plan) else { return nil }
    let share = plan.isCache ? 0.75 : 0.45
    return DerivedValue(
      .bytes(most),
      Text(
        en: "\(percent: share) of its memory \(memory.told())",
        fr: "\(percent: share) de sa mémoire \(memory.told())"
      )
    )
  }
}
