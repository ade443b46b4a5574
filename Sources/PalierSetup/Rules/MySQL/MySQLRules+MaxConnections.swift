import PalierModel

extension MySQLRules {
  /// `max_connections`.
  static func maxConnections(_ program: Program) -> SettingRule {
    SettingRule(
      program,
      "max_connections",
      in: ["mysqld"],
      unit: .count,
      reason: Text(
        en: "As many connections as its callers can open, and a reserve; each takes memory.",
        fr:
          "Autant de connexions que ses appelants peuvent en ouvrir, et une réserve ; chacune prend de la mémoire."
      ),
      otherwise: Text(
        en:
          "With fewer, people see `too many connections` at the peak; with many more, the memory of all of them does not fit.",
        fr:
          "Moins : « too many connections » à la pointe ; beaucoup plus : leur mémoire à toutes ne tient pas."
      ),
      manual: manual(program, "max_connections", "server"),
      judgement: Judgement(.within(1, 3), .error)
    ) { plan in
      guard let connections = plan.connections else { return nil }
      return DerivedValue(
        .count(Int(connections.mid)),
        Text(en: "connections: \(connections.told())", fr: "connexions : \(connections.told())")
      )
    }
  }
}
