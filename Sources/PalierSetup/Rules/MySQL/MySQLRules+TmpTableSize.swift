import PalierModel

extension MySQLRules {
  /// `tmp_table_size`.
  static func tmpTableSize(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "tmp_table_size",
      in: ["mysqld"],
      unit: .bytes(),
      reason: Text(
        en: "A temporary table in memory may grow so far: all connections at once still fit.",
        fr:
          "Une table temporaire en mémoire peut grandir jusque-là : toutes les connexions à la fois tiennent encore."
      ),
      otherwise: Text(
        en:
          "Larger, and a few heavy queries at the peak take the memory of all; much smaller, and they go to the disk.",
        fr:
          "Plus grand : à la pointe, quelques requêtes lourdes prennent la mémoire de tous ; bien plus petit : elles passent par le disque."
      ),
      manual: manual(program, "tmp_table_size", "server"),
      judgement: Judgement(.within(0.25, 1.2), .warning)
    ) { plan in
      guard let split = try? MySQLMemory(plan), let memory = plan.memory else { return nil }
      return DerivedValue(
        .bytes(split.temporary),
        Text(
          en:
            "what its memory \(memory.told()) leaves beside the buffer pool and \(Int(plan.connections?.mid ?? 0)) connections, at most 64 MiB",
          fr:
            "ce que sa mémoire \(memory.told()) laisse à côté du cache de pages et de \(Int(plan.connections?.mid ?? 0)) connexions, au plus 64 Mio"
        )
      )
    }
  }
}
