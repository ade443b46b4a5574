import PalierModel

extension MySQLRules {
  /// `innodb_buffer_pool_size`.
  static func innodbBufferPoolSize(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "innodb_buffer_pool_size",
      in: ["mysqld"],
      unit: .bytes(),
      reason: Text(
        en:
          "Half of the memory that this service has; not of the machine, which it shares. Its own lists take a tenth more.",
        fr:
          "La moitié de la mémoire de ce service ; non de la machine, qu'il partage. Ses propres listes prennent un dixième de plus."
      ),
      otherwise: Text(
        en:
          "Much less, and pages are read from the disk again and again; much more, and connections at the peak have no memory.",
        fr:
          "Bien moins : les pages sont relues sans cesse sur le disque ; bien plus : les connexions de la pointe n'ont plus de mémoire."
      ),
      manual: manual(program, "innodb_buffer_pool_size", "innodb"),
      judgement: Judgement(.within(0.5, 1.5), .warning)
    ) { plan in
      guard let split = try? MySQLMemory(plan), let memory = plan.memory else { return nil }
      return DerivedValue(
        .bytes(split.bufferPool),
        Text(
          en: "half of its memory \(memory.told()), in whole chunks",
          fr: "la moitié de sa mémoire \(memory.told()), en blocs entiers"
        )
      )
    }
  }
}
