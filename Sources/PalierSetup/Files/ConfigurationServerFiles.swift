import PalierModel

/// mongod.conf and the limits of a cluster's configuration servers, which have machines of their own.
enum ConfigurationServerFiles {
  /// The folder that is carried to each of these machines.
  static let folder = "config-server"

  static func files(_ plan: ServicePlan) -> [SettingsFile] {
    let limits = SystemdFile.dropIn(plan, "mongod")
    return [
      settings(plan),
      SettingsFile(
        folder + "/" + limits.path,
        limits.program,
        for: limits.service,
        Text(
          en: "limits of the configuration servers",
          fr: "limites des serveurs de configuration"
        ),
        limits.nodes
      ),
    ]
  }

  private static func settings(_ plan: ServicePlan) -> SettingsFile {
    let rules = MongoDBRules.all
    return SettingsFile(
      folder + "/etc/mongod.conf",
      .mongodb,
      for: plan.service.name,
      Text(
        en: "configuration servers, on three machines of their own",
        fr: "serveurs de configuration, sur trois machines à part"
      ),
      [
        MongoDBFile.storage(plan, at: "/var/lib/mongodb"),
        .block(
          "net",
          comment: [],
          [
            .line(
              "port",
              String(plan.port),
              Text(
                en: "The port of configuration servers in MongoDB's manual; mongos.conf names it.",
                fr:
                  "Le port des serveurs de configuration dans le manuel de MongoDB ; mongos.conf le nomme."
              )
            ),
            .line(
              "bindIp",
              "0.0.0.0",
              Text(
                en:
                  "Shards and routers are on other machines: let these through the firewall, and nobody else.",
                fr:
                  "Fragments et routeurs sont sur d'autres machines : laissez passer celles-ci au pare-feu, et personne d'autre."
              )
            ),
          ] + rules.nodes(in: ["net"], plan)
        ),
        .block(
          "replication",
          comment: [
            Text(
              en:
                "Three servers hold the same, so that one can fail; without two of them shards cannot be changed.",
              fr:
                "Trois serveurs tiennent la même chose : l'un peut tomber ; sans deux d'entre eux, les fragments ne peuvent changer."
            )
          ],
          [.setting("replSetName", ShardedCluster.configurationSet, comment: [])]
        ),
        .block(
          "sharding",
          comment: [
            Text(
              en: "Holds which shard has which data, and none of the data.",
              fr: "Tient quel fragment a quelles données, et aucune des données."
            )
          ],
          [.setting("clusterRole", "configsvr", comment: [])]
        ),
        MongoDBFile.key(SetupPlaces()),
      ]
    )
  }
}
