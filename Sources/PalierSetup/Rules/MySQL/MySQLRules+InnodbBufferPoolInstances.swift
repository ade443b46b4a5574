import PalierModel

extension MySQLRules {
  /// `innodb_buffer_pool_instances`.
  static let innodbBufferPoolInstances = SettingRule(
    .mysql,
    "innodb_buffer_pool_instances",
    in: ["mysqld"],
    unit: .count,
    reason: Text(
      en:
        "One part for each gibibyte, eight at most: the pool's size is rounded up to a whole chunk of 128 MiB for each part.",
      fr:
        "Une partie par gibioctet, huit au plus : la taille du cache est arrondie à un bloc de 128 Mio pour chaque partie."
    ),
    otherwise: Text(
      en: "With eight parts the pool is rounded up to whole gibibytes: more than was given.",
      fr: "Avec huit parties, le cache est arrondi au gibioctet supérieur : plus que prévu."
    ),
    manual: manual(.mysql, "innodb_buffer_pool_instances", "innodb"),
    judgement: Judgement(.within(0.5, 8), .note)
  ) { plan in
    guard let split = try? MySQLMemory(plan) else { return nil }
    return DerivedValue(
      .count(split.instances),
      Text(
        en: "buffer pool \(Double(split.bufferPool), .information)",
        fr: "cache de pages \(Double(split.bufferPool), .information)"
      )
    )
  }
}
