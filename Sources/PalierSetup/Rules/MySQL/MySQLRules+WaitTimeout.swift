import PalierModel

extension MySQLRules {
  /// `wait_timeout`.
  static func waitTimeout(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "wait_timeout",
      in: ["mysqld"],
      unit: .seconds(),
      reason: Text(
        en: "Connections that nobody uses any more are closed; pools open them again.",
        fr:
          "Les connexions dont personne ne se sert plus sont fermées ; les réserves (pools) en rouvrent."
      ),
      otherwise: Text(
        en: "With the default of 8 h, forgotten connections fill max_connections.",
        fr: "Avec le défaut de 8 h, des connexions oubliées remplissent max_connections."
      ),
      manual: manual(program, "wait_timeout", "server"),
      judgement: Judgement(.within(0.1, 6), .note)
    ) { plan in
      DerivedValue(
        .seconds(600),
        Text(
          en: "longer than the 60 s for which frameworks keep a connection",
          fr: "plus que les 60 s pendant lesquelles les cadriciels gardent une connexion"
        )
      )
    }
  }
}
