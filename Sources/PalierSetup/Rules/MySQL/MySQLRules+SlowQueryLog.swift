import PalierModel

extension MySQLRules {
  /// `slow_query_log`.
  static func slowQueryLog(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "slow_query_log",
      in: ["mysqld"],
      unit: .flag,
      reason: Text(
        en: "Slow queries are written down.",
        fr: "Les requêtes lentes sont notées."
      ),
      otherwise: Text(
        en: "Nobody knows which query made the page slow.",
        fr: "Personne ne sait quelle requête a ralenti la page."
      ),
      manual: manual(program, "slow_query_log", "server"),
      judgement: Judgement(.exactly, .note)
    ) { plan in
      DerivedValue(.flag(true), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
    }
  }
}
