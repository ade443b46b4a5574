import PalierModel

extension MySQLRules {
  /// `innodb_flush_log_at_trx_commit`.
  static func innodbFlushLogAtTrxCommit(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "innodb_flush_log_at_trx_commit",
      in: ["mysqld"],
      unit: .count,
      reason: Text(
        en: "What was committed is on the disk: nothing that people saved is lost in a power cut.",
        fr:
          "Ce qui est validé est sur le disque : rien de ce que les gens ont enregistré n'est perdu en cas de coupure."
      ),
      otherwise: Text(
        en:
          "With 0 or 2 the last second of work may be lost; acceptable only where that is decided.",
        fr:
          "Avec 0 ou 2, la dernière seconde de travail peut être perdue ; à n'accepter qu'en le décidant."
      ),
      manual: manual(program, "innodb_flush_log_at_trx_commit", "innodb"),
      judgement: Judgement(.exactly, .warning)
    ) { plan in
      DerivedValue(.count(1), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
    }
  }
}
