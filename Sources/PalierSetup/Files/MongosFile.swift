import PalierModel

/// mongos.conf and the unit of a router, which MongoDB's packages do not bring.
enum MongosFile {
  static func file(_ plan: ServicePlan) -> SettingsFile {
    let rules = MongosRules.all
    let places = plan.places
    let servers = ShardedCluster.configurationHosts.joined(separator: ",")
    return SettingsFile(
      "etc/mongos.conf",
      .mongos,
      for: plan.service.name,
      Text(
        en: "router, between the application and the shards",
        fr: "routeur, entre l'application et les fragments"
      ),
      [
        .block(
          "sharding",
          comment: [],
          [
            .line(
              "configDB",
              "\(ShardedCluster.configurationSet)/\(servers)",
              Text(
                en:
                  "The set of configuration servers, which know where all data are; the router keeps none itself. Put your hosts in place of .example.",
                fr:
                  "L'ensemble des serveurs de configuration, qui savent où sont toutes les données ; le routeur n'en garde aucune. Mettez vos machines à la place de .example."
              )
            )
          ]
        ),
        .block(
          "net",
          comment: [],
          [
            .line(
              "port",
              String(plan.port),
              Text(
                en: "The port that the application knows: to it the router is the database.",
                fr: "Le port que connaît l'application : pour elle, le routeur est la base."
              )
            ),
            .line(
              "bindIp",
              plan.ownAddress,
              Text(
                en:
                  "Reached from this machine only: each machine with the application has a router of its own.",
                fr:
                  "Joint depuis cette machine seulement : chaque machine de l'application a son propre routeur."
              )
            ),
          ] + rules.nodes(in: ["net"], plan)
        ),
        .block("operationProfiling", comment: [], rules.nodes(in: ["operationProfiling"], plan)),
        MongoDBFile.key(places),
        .block(
          "systemLog",
          comment: [],
          [
            .line(
              "verbosity",
              "0",
              Text(
                en:
                  "Faults and slow operations; without a destination they go to systemd's journal, and no file has to be turned.",
                fr:
                  "Erreurs et opérations lentes ; sans destination, elles vont au journal de systemd, et aucun fichier n'est à faire tourner."
              )
            )
          ]
        ),
      ]
    )
  }

  /// The unit.
  static func unit(_ plan: ServicePlan) -> SettingsFile {
    let places = plan.places
    return SettingsFile(
      "etc/systemd/system/mongos.service",
      .systemd,
      for: plan.service.name,
      Text(en: "unit of the router", fr: "unité du routeur"),
      [
        .block(
          "Unit",
          comment: [],
          [
            .line(
              "Description",
              "mongos",
              Text(en: "Its name in the journal.", fr: "Son nom dans le journal.")
            ),
            .line(
              "Wants",
              "network-online.target",
              Text(
                en: "The configuration servers are other machines.",
                fr: "Les serveurs de configuration sont d'autres machines."
              )
            ),
            .line(
              "After",
              "network-online.target",
              Text(en: "Not before these can be reached.", fr: "Pas avant de pouvoir les joindre.")
            ),
          ]
        ),
        .block(
          "Service",
          comment: [],
          [
            SystemdFile.execution,
            .line(
              "ExecStart",
              "/usr/bin/mongos --config \(places.path("/etc/mongos.conf"))",
              Text(
                en: "All its settings are in that file.",
                fr: "Tous ses réglages sont dans ce fichier."
              )
            ),
            .line(
              "User",
              places.account ?? "mongodb",
              Text(
                en: "The package's account, which alone reads the members' secret.",
                fr: "Le compte du paquet, seul à lire le secret des membres."
              )
            ),
            .line(
              "PrivateTmp",
              "yes",
              Text(
                en: "Its temporary files are its own.",
                fr: "Ses fichiers temporaires sont à lui seul."
              )
            ),
            .line(
              "NoNewPrivileges",
              "yes",
              Text(en: "It can gain no rights.", fr: "Il ne peut acquérir aucun droit.")
            ),
          ] + SystemdRules.all.nodes(in: ["Service"], plan)
        ),
        SystemdFile.install,
      ]
    )
  }
}
