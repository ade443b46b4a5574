import PalierModel

extension MySQLRules {
  /// `max_heap_table_size`.
  static func maxHeapTableSize(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "max_heap_table_size",
      in: ["mysqld"],
      unit: .bytes(),
      reason: Text(
        en:
          "The smaller of this and tmp_table_size is the limit of a temporary table: both are the same.",
        fr:
          "Le plus petit de ce réglage et de tmp_table_size limite une table temporaire : ils sont égaux."
      ),
      otherwise: Text(
        en: "The larger of the two has no effect, and misleads whoever reads it.",
        fr: "Le plus grand des deux est sans effet, et trompe qui le lit."
      ),
      manual: manual(program, "max_heap_table_size", "server"),
      judgement: Judgement(.within(0.25, 1.2), .note)
    ) { plan in
      guard let split = try? MySQLMemory(plan) else { return nil }
      return DerivedValue(
        .bytes(split.temporary),
        Text(en: "as tmp_table_size", fr: "comme tmp_table_size")
      )
    }
  }
}
