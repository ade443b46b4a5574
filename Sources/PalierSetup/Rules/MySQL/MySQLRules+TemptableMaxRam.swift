import PalierModel

extension MySQLRules {
  /// `temptable_max_ram`.
  static let temptableMaxRam = SettingRule(
    .mysql,
    "temptable_max_ram",
    in: ["mysqld"],
    unit: .bytes(),
    reason: Text(
      en:
        "All temporary tables together, of all connections, may take so much; what is beyond lies in files.",
      fr:
        "Toutes les tables temporaires ensemble, de toutes les connexions, peuvent prendre autant ; le reste va dans des fichiers."
    ),
    otherwise: Text(
      en: "The default is 1 GiB, or 3% of the machine since 8.4, whatever this service has.",
      fr:
        "Le défaut est 1 Gio, ou 3 % de la machine depuis 8.4, quelle que soit la part de ce service."
    ),
    manual: manual(.mysql, "temptable_max_ram", "server"),
    judgement: Judgement(.within(0.2, 1.2), .warning)
  ) { plan in
    guard let split = try? MySQLMemory(plan), let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(split.temporaryTables),
      Text(
        en: "a tenth of its memory \(memory.told())",
        fr: "un dixième de sa mémoire \(memory.told())"
      )
    )
  }
}
