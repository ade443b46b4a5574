import PalierModel

/// The script for mongosh on a router: shards, zones, and which data are divided how.
enum ShardScript {
  /// Its path.
  static let path = "mongodb/shards.js"

  static func file(_ plan: ServicePlan, of cluster: ShardedCluster) -> SettingsFile {
    let shards = cluster.shards
    let regions = plan.system.regions.map(\.name)
    let sets = (1...shards).map { shard in
      let hosts = cluster.hosts(ofShard: shard, port: plan.port)
      return "sh.addShard('shard\(shard)/\(hosts.joined(separator: ","))');"
    }
    var nodes: [SettingNode] = [
      .verbatim(
        sets.joined(separator: "\n"),
        comment: [
          Text(
            en:
              "\(shards) shards of \(cluster.replicas) copies each: put your hosts in place of .example.",
            fr:
              "\(shards) fragments de \(cluster.replicas) copies chacun : mettez vos machines à la place de .example."
          ),
          Text(
            en:
              "Each set is begun before that, on its first machine, with rs.initiate(): README.md has the commands.",
            fr:
              "Chaque ensemble se commence avant cela, sur sa première machine, avec rs.initiate() : README.md a les commandes."
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
      path,
      .mongodb,
      for: plan.service.name,
      Text(en: "shards and zones, for mongosh", fr: "fragments et zones, pour mongosh"),
      layout: .script(commentMark: "//"),
      nodes
    )
  }
}
