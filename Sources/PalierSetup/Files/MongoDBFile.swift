import PalierModel

/// mongod.conf of a whole database, or of the first member of the first shard.
enum MongoDBFile {
  static func file(_ plan: ServicePlan) -> SettingsFile {
    let rules = MongoDBRules.all
    let places = plan.places
    let isShard = plan.part == .shard
    var nodes: [SettingNode] = [
      storage(plan, at: places.isContainers ? "/data/db" : places.path("/var/lib/mongodb")),
      .block(
        "net",
        comment: [],
        [
          .line(
            "port",
            String(plan.port),
            isShard
              ? Text(
                en: "Known to the cluster alone: the application has the router's port.",
                fr: "Connu de la seule grappe : l'application a le port du routeur."
              )
              : Text(
                en: "The port that its callers know.",
                fr: "Le port que connaissent ses appelants."
              )
          ),
          isShard
            ? .line(
              "bindIp",
              "0.0.0.0",
              Text(
                en:
                  "The cluster's other servers are on other machines: let these through the firewall, and nobody else.",
                fr:
                  "Les autres serveurs de la grappe sont sur d'autres machines : laissez passer celles-ci au pare-feu, et personne d'autre."
              )
            ) : .line("bindIp", plan.ownAddress, plan.ownReason),
        ] + rules.nodes(in: ["net"], plan)
      ),
      .block("operationProfiling", comment: [], rules.nodes(in: ["operationProfiling"], plan)),
    ]
    if isShard {
      nodes += [
        .block(
          "replication",
          comment: [
            Text(
              en:
                "Each shard is a set of its own: shard1, shard2 …; this is the file of the first.",
              fr:
                "Chaque fragment est un ensemble à part : shard1, shard2 … ; ce fichier est celui du premier."
            )
          ],
          [.setting("replSetName", "shard1", comment: [])]
        ),
        .block(
          "sharding",
          comment: [
            Text(
              en:
                "Holds a part of the data. Configuration servers have a file of their own, routers /etc/mongos.conf.",
              fr:
                "Tient une part des données. Les serveurs de configuration ont leur propre fichier, les routeurs /etc/mongos.conf."
            )
          ],
          [.setting("clusterRole", "shardsvr", comment: [])]
        ),
        key(places),
      ]
    } else {
      nodes.append(
        .block(
          "security",
          comment: [
            Text(
              en: "Nobody reads without an account; make the first one before (createUser).",
              fr: "Personne ne lit sans compte ; créez d'abord le premier (createUser)."
            )
          ],
          [.setting("authorization", "enabled", comment: [])]
        )
      )
    }
    return SettingsFile(
      "etc/mongod.conf",
      .mongodb,
      for: plan.service.name,
      Text(en: "database", fr: "base de données"),
      nodes
    )
  }

  /// Where data lie, and how much memory their cache has.
  static func storage(_ plan: ServicePlan, at path: String) -> SettingNode {
    .block(
      "storage",
      comment: [],
      [
        .line("dbPath", path, Text(en: "As the package has it.", fr: "Comme le paquet.")),
        .block(
          "wiredTiger",
          comment: [],
          [
            .block(
              "engineConfig",
              comment: [],
              MongoDBRules.all.nodes(in: ["storage", "wiredTiger", "engineConfig"], plan)
            )
          ]
        ),
      ]
    )
  }

  /// The secret of a cluster's members.
  static func key(_ places: SetupPlaces) -> SettingNode {
    .block(
      "security",
      comment: [
        Text(
          en:
            "Members know one another by this secret, which you write (openssl rand -base64 756); it turns accounts on too.",
          fr:
            "Les membres se reconnaissent à ce secret, à écrire par vous (openssl rand -base64 756) ; il active aussi les comptes."
        )
      ],
      [.setting("keyFile", places.path("/etc/mongod.key"), comment: [])]
    )
  }
}
