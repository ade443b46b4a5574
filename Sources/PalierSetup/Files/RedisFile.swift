import PalierModel

/// A whole redis.conf; Valkey reads the same, from a place of its own.
enum RedisFile {
  /// The program's name, as Debian's packages, folders and commands have it.
  static func name(_ plan: ServicePlan) -> String { plan.service.kind.value.rawValue }

  static func file(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      "etc/\(name(plan))/\(name(plan)).conf",
      .redis,
      for: plan.service.name,
      Text(en: "cache and data in memory", fr: "cache et données en mémoire"),
      [
        .line("bind", plan.ownAddress, plan.ownReason),
        plan.places.isContainers
          ? .line(
            "protected-mode",
            "no",
            Text(
              en: "The other services come from other addresses; nobody else can.",
              fr: "Les autres services viennent d'autres adresses ; personne d'autre ne le peut."
            )
          )
          : .line(
            "protected-mode",
            "yes",
            Text(
              en: "Refuses others even if bound elsewhere by mistake.",
              fr: "Refuse les autres même si l'adresse changeait par erreur."
            )
          ),
        .line(
          "port",
          String(plan.port),
          Text(en: "The port that its callers know.", fr: "Le port que connaissent ses appelants.")
        ),
        .line(
          "daemonize",
          "no",
          Text(en: "systemd keeps the process.", fr: "systemd garde le processus.")
        ),
        .line(
          "dir",
          plan.places.isContainers ? "/data" : plan.places.path("/var/lib/" + name(plan)),
          Text(
            en: "Where copies and logs of data are written.",
            fr: "Où sont écrites copies et journaux des données."
          )
        ),
        .line(
          "logfile",
          "\"\"",
          Text(en: "Faults go to systemd's journal.", fr: "Les fautes vont au journal de systemd.")
        ),
      ] + RedisRules.all.nodes(plan)
    )
  }
}
