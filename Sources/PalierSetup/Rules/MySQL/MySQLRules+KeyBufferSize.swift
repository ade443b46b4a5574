import PalierModel

extension MySQLRules {
  /// `key_buffer_size`.
  static func keyBufferSize(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "key_buffer_size",
      in: ["mysqld"],
      unit: .bytes(),
      reason: Text(
        en: "Only MyISAM uses it, and tables are InnoDB's.",
        fr: "Seul MyISAM s'en sert, et les tables sont à InnoDB."
      ),
      otherwise: Text(
        en: "Memory is set aside for nothing.",
        fr: "De la mémoire est réservée pour rien."
      ),
      manual: manual(program, "key_buffer_size", "server"),
      judgement: Judgement(.atMost(4), .note)
    ) { plan in
      DerivedValue(
        .bytes(8_388_608),
        Text(en: "holds for every machine", fr: "vaut pour toute machine")
      )
    }
  }
}
