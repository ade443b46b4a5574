import PalierModel

extension MySQLRules {
  /// `long_query_time`.
  static func longQueryTime(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "long_query_time",
      in: ["mysqld"],
      unit: .seconds(),
      reason: Text(
        en: "A query is slow if it takes half of what people may wait.",
        fr: "Une requête est lente si elle prend la moitié de ce que les gens peuvent attendre."
      ),
      otherwise: Text(
        en: "With the default of 10 s the log stays empty while pages are slow.",
        fr: "Avec le défaut de 10 s, le journal reste vide alors que les pages sont lentes."
      ),
      manual: manual(program, "long_query_time", "server"),
      judgement: Judgement(.within(0.1, 4), .note)
    ) { plan in
      let bound = plan.strictestBound
      return DerivedValue(
        .seconds(max(0.1, (bound ?? 1) / 2)),
        bound.map {
          Text(
            en: "half of the strictest objective, \($0, .time)",
            fr: "la moitié de l'objectif le plus strict, \($0, .time)"
          )
        } ?? Text(en: "no objective is declared", fr: "aucun objectif déclaré")
      )
    }
  }
}
