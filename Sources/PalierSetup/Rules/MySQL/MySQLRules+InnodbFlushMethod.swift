import PalierModel

extension MySQLRules {
  /// `innodb_flush_method`.
  static let innodbFlushMethod = SettingRule(
    .mysql,
    "innodb_flush_method",
    in: ["mysqld"],
    unit: .word,
    reason: Text(
      en: "Pages are cached once, in the buffer pool, and not a second time by the kernel.",
      fr:
        "Les pages sont gardées une fois, dans le cache d'InnoDB, et non une seconde fois par le noyau."
    ),
    otherwise: Text(
      en: "The same pages take memory twice, and the machine swaps.",
      fr: "Les mêmes pages prennent deux fois la mémoire, et la machine pagine."
    ),
    manual: manual(.mysql, "innodb_flush_method", "innodb"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .word("O_DIRECT"),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
