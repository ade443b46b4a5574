import PalierModel

/// A file that MySQL or MariaDB reads after those of its package.
enum MySQLFile {
  static func file(_ plan: ServicePlan, _ program: Program) -> SettingsFile {
    SettingsFile(
      program == .mysql
        ? "etc/mysql/mysql.conf.d/zz-palier.cnf" : "etc/mysql/mariadb.conf.d/99-palier.cnf",
      program,
      for: plan.service.name,
      Text(en: "database", fr: "base de données"),
      [
        .block(
          "mysqld",
          comment: [],
          [
            .line("bind-address", plan.ownAddress, plan.ownReason),
            .line(
              "port",
              String(plan.port),
              Text(
                en: "The port that its callers know.",
                fr: "Le port que connaissent ses appelants."
              )
            ),
          ] + MySQLRules.all.filter { $0.program == program }.nodes(in: ["mysqld"], plan)
        )
      ]
    )
  }
}
