import PalierModel

/// mongod.conf, and where the dossier divides data into shards, the script that does so.
enum MongoDBFiles {
  static func file(_ plan: ServicePlan) -> SettingsFile {
    let rules = MongoDBRules.all
    let places = plan.places
    let shards = places.isContainers ? 1 : shards(plan)
    var nodes: [SettingNode] = [
      .block(
        "storage",
        comment: [],
        [
          .line(
            "dbPath",
            places.isContainers ? "/data/db" : places.path("/var/lib/mongodb"),
            Text(en: "As the package has it.", fr: "Comme le paquet.")
          ),
          .block(
            "wiredTiger",
            comment: [],
            [
              .block(
                "engineConfig",
                comment: [],
                rules.nodes(in: ["storage", "wiredTiger", "engineConfig"], plan)
              )
            ]
          ),
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
              en: "The port that its callers know.",
              fr: "Le port que connaissent ses appelants."
            )
          ),
          shards > 1
            ? .line(
              "bindIp",
              "0.0.0.0",
              Text(
                en:
                  "Other members and the routers are other machines: let these through the firewall, and nobody else.",
                fr:
                  "Les autres membres et les routeurs sont d'autres machines : laissez passer celles-ci au pare-feu, et personne d'autre."
              )
            ) : .line("bindIp", plan.ownAddress, plan.ownReason),
        ] + rules.nodes(in: ["net"], plan)
      ),
      .block("operationProfiling", comment: [], rules.nodes(in: ["operationProfiling"], plan)),
    ]
    if shards > 1 {
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
              en: "Servers of configuration have configsvr here.",
              fr: "Les serveurs de configuration ont ici configsvr."
            )
          ],
          [.setting("clusterRole", "shardsvr", comment: [])]
        ),
      ]
      nodes.append(
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
      )
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

  /// Into how many parts the data that are divided most are divided.
  static func shards(_ plan: ServicePlan) -> Int {
    plan.system.data.compactMap(\.shards).map { Int($0.mid) }.max() ?? 1
  }

  /// The script for mongosh on a router; nil without shards.
  static func script(_ plan: ServicePlan) -> SettingsFile? {
    let shards = shards(plan)
    guard shards > 1, !plan.places.isContainers else { return nil }
    let replicas = plan.system.data.compactMap(\.replicas).map { Int($0.mid) }.max() ?? 3
    let regions = plan.system.regions.map(\.name)
    let sets = (1...shards).map { shard in
      let hosts = (1...replicas).map { "shard\(shard)-\($0).example:\(plan.port)" }
      return "sh.addShard('shard\(shard)/\(hosts.joined(separator: ","))');"
    }
    var nodes: [SettingNode] = [
      .verbatim(
        sets.joined(separator: "\n"),
        comment: [
          Text(
            en: "\(shards) shards of \(replicas) copies each: put your hosts in place of .example.",
            fr:
              "\(shards) fragments de \(replicas) copies chacun : mettez vos machines à la place de .example."
          ),
          Text(
            en:
              "Each set is made before that, on its first machine: rs.initiate(), then rs.add() for each of the others.",
            fr:
              "Chaque ensemble se crée avant cela, sur sa première machine : rs.initiate(), puis rs.add() pour chacune des autres."
          ),
        ]
      ),
      .verbatim(
        "sh.enableSharding('\(plan.system.containerName)');",
        comment: [Text(en: "The database of the application.", fr: "La base de l'application.")]
      ),
    ]
    if !regions.isEmpty {
      let zones = regions.enumerated().map { index, region in
        "sh.addShardToZone('shard\(index % shards + 1)', '\(region)');"
      }
      nodes.append(
        .verbatim(
          zones.joined(separator: "\n"),
          comment: [
            Text(
              en: "A zone for each region: its people are served from near by.",
              fr: "Une zone par région : ses gens sont servis de près."
            )
          ]
        )
      )
    }
    for data in plan.system.data where (data.shards?.mid ?? 1) > 1 && data.kind == .table {
      let collection = "\(plan.system.containerName).\(data.name)"
      let ranges = regions.map { region in
        "sh.updateZoneKeyRange('\(collection)', { region: '\(region)', _id: MinKey }, { region: '\(region)', _id: MaxKey }, '\(region)');"
      }
      let key = regions.isEmpty ? "{ _id: 'hashed' }" : "{ region: 1, _id: 1 }"
      nodes.append(
        .verbatim(
          (["sh.shardCollection('\(collection)', \(key));"] + ranges).joined(separator: "\n"),
          comment: [
            regions.isEmpty
              ? Text(
                en: "\(data.name): spread evenly; a query for one document asks one shard.",
                fr:
                  "\(data.name) : répartis également ; une requête d'un document interroge un fragment."
              )
              : Text(
                en:
                  "\(data.name): each document names its region; queries that name it ask one shard.",
                fr:
                  "\(data.name) : chaque document nomme sa région ; les requêtes qui la nomment interrogent un fragment."
              )
          ]
        )
      )
    }
    return SettingsFile(
      "mongodb/shards.js",
      .mongodb,
      for: plan.service.name,
      Text(en: "shards and zones, for mongosh", fr: "fragments et zones, pour mongosh"),
      layout: .script(commentMark: "//"),
      nodes
    )
  }
}
