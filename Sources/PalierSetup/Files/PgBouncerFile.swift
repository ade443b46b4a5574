import PalierModel

/// A whole pgbouncer.ini, before the PostgreSQL that it calls.
enum PgBouncerFile {
  static func file(_ plan: ServicePlan) -> SettingsFile {
    let places = plan.places
    let database = plan.callees.first { $0.service.kind.value == .postgresql }
    return SettingsFile(
      "etc/pgbouncer/pgbouncer.ini",
      .pgbouncer,
      for: plan.service.name,
      Text(en: "connections to the database", fr: "connexions à la base"),
      [
        .block(
          "databases",
          comment: [],
          [
            .line(
              "*",
              "host=\(database.map { plan.host(of: $0.service) } ?? places.loopback) port=\(database?.port ?? 5_432)",
              Text(
                en: "Every database of that server, by its own name.",
                fr: "Toute base de ce serveur, sous son propre nom."
              )
            )
          ]
        ),
        .block(
          "pgbouncer",
          comment: [],
          [
            .line("listen_addr", plan.ownAddress, plan.ownReason),
            .line(
              "listen_port",
              String(plan.port),
              Text(
                en: "The port that its callers know.",
                fr: "Le port que connaissent ses appelants."
              )
            ),
            .line(
              "unix_socket_dir",
              places.path("/var/run/postgresql"),
              Text(en: "As Debian has it.", fr: "Comme Debian.")
            ),
            .line(
              "logfile",
              places.path("/var/log/postgresql/pgbouncer.log"),
              Text(en: "As Debian has it.", fr: "Comme Debian.")
            ),
            .line(
              "pidfile",
              places.path("/var/run/postgresql/pgbouncer.pid"),
              Text(en: "As Debian has it.", fr: "Comme Debian.")
            ),
            .line(
              "auth_type",
              "scram-sha-256",
              Text(
                en: "Passwords do not travel, and are not kept as text.",
                fr: "Les mots de passe ne voyagent pas, et ne sont pas gardés en clair."
              )
            ),
            .line(
              "auth_file",
              places.path("/etc/pgbouncer/userlist.txt"),
              Text(
                en:
                  "Accounts with their SCRAM secrets, as pg_authid has them: you write it, readable by postgres alone.",
                fr:
                  "Comptes et leurs secrets SCRAM, tels que dans pg_authid : à écrire par vous, lisible de postgres seul."
              )
            ),
            .line(
              "admin_users",
              "pgbouncer",
              Text(
                en: "Who may ask SHOW POOLS on the database `pgbouncer`.",
                fr: "Qui peut demander SHOW POOLS sur la base « pgbouncer »."
              )
            ),
            .line(
              "ignore_startup_parameters",
              "extra_float_digits",
              Text(
                en: "Java's driver asks for it, and would be refused.",
                fr: "Le pilote de Java le demande, et serait refusé."
              )
            ),
          ] + PgBouncerRules.all.nodes(in: ["pgbouncer"], plan)
        ),
      ]
    )
  }
}
