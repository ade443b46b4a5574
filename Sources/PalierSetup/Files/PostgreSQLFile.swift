import PalierModel

/// A file for the folder that PostgreSQL's own settings include last.
enum PostgreSQLFile {
  /// The version as Debian names its folders.
  static func major(_ plan: ServicePlan) -> Int {
    plan.version(of: .postgresql).numbers.first ?? 15
  }

  static func file(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      "etc/postgresql/\(major(plan))/main/conf.d/palier.conf",
      .postgresql,
      for: plan.service.name,
      Text(en: "database", fr: "base de données"),
      [
        .line("listen_addresses", "'\(plan.ownAddress)'", plan.ownReason),
        .line(
          "port",
          String(plan.port),
          Text(en: "The port that its callers know.", fr: "Le port que connaissent ses appelants.")
        ),
      ] + PostgreSQLRules.all.nodes(plan)
    )
  }
}
