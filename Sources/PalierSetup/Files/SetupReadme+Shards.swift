import PalierModel

extension SetupReadme {
  /// The database whose data are divided, with its cluster; nil: they are whole.
  private var divided: (plan: ServicePlan, cluster: ShardedCluster)? {
    known.lazy.compactMap { plan in plan.cluster.map { (plan, $0) } }.first
  }

  /// Names and secret of a cluster's members, before files are copied.
  func addMembers(to page: inout ReadmePage) {
    guard divided != nil else { return }
    page.add(
      step: Text(
        en: """
          Put the names of your machines in place of those that end in `.example`, here and in the commands below; \
          `shard1-1.example` is this machine. These files have them:
          """,
        fr: """
          Mettez les noms de vos machines à la place de ceux qui finissent par `.example`, ici et dans les commandes \
          plus bas ; `shard1-1.example` est cette machine-ci. Ces fichiers les contiennent :
          """
      )
    )
    page.add(code: ["grep --recursive --files-with-matches '[.]example' etc mongodb"])
    page.add(
      step: Text(
        en: """
          Write the secret by which the members of MongoDB's sets and the routers know one another; without it they \
          do not start. All have the same one: make it once, and carry it to the others.
          """,
        fr: """
          Écrivez le secret auquel se reconnaissent les membres des ensembles de MongoDB et les routeurs ; sans lui, \
          ils ne démarrent pas. Tous ont le même : créez-le une fois, et portez-le aux autres.
          """
      )
    )
    page.add(code: [
      "[ -e /etc/mongod.key ] || (umask 077 && openssl rand -base64 756 > /etc/mongod.key)",
      "chown mongodb: /etc/mongod.key",
    ])
  }

  /// How a cluster is brought to life: configuration servers, shards, router, script.
  func addCluster(to page: inout ReadmePage) {
    guard let (plan, cluster) = divided, let router = plan.router,
      let server = plan.configurationServer
    else { return }
    let last = "\(ShardedCluster.configurationSet)-\(ShardedCluster.configurationServers).example"
    page.add(
      step: Text(
        en: """
          Start the configuration servers, from `\(ShardedCluster.configurationSet)-1.example` to `\(last)`, each on a machine \
          of its own with 4 GiB of memory. On each, as root, with the package `mongodb-org`, and with `/etc/mongod.key` \
          and the folder `\(ConfigurationServerFiles.folder)` from here:
          """,
        fr: """
          Démarrez les serveurs de configuration, de `\(ShardedCluster.configurationSet)-1.example` à `\(last)`, chacun sur une \
          machine à part, de 4 Gio de mémoire. Sur chacune, en tant que root, avec le paquet `mongodb-org`, et avec \
          `/etc/mongod.key` et le dossier `\(ConfigurationServerFiles.folder)` d'ici :
          """
      )
    )
    let started = ["systemctl enable mongod", "systemctl restart mongod"]
    page.add(
      code: [
        "chown mongodb: /etc/mongod.key", "chmod 400 /etc/mongod.key",
        "(umask 022 && cp --recursive --no-preserve=mode \(ConfigurationServerFiles.folder)/etc /)",
        "systemctl daemon-reload",
      ] + started
    )
    page.add(
      Text(
        en: "Then on the first of them alone, which tells the others:",
        fr: "Puis sur le premier seulement, qui prévient les autres :"
      )
    )
    page.add(code: [
      initiate(
        ShardedCluster.configurationSet,
        ShardedCluster.configurationHosts,
        "configsvr: true, ",
        server.port
      )
    ])
    page.add(
      step: Text(
        en: """
          Start the shards: mongod on this machine, and on the machines of all other members, which get \
          `/etc/mongod.conf`, `/etc/systemd/system/mongod.service.d/palier.conf` and `/etc/mongod.key` from here, with \
          the name of their own shard at `replSetName`:
          """,
        fr: """
          Démarrez les fragments : mongod sur cette machine, et sur celles de tous les autres membres, qui reçoivent \
          d'ici `/etc/mongod.conf`, `/etc/systemd/system/mongod.service.d/palier.conf` et `/etc/mongod.key`, avec le nom \
          de leur propre fragment à `replSetName` :
          """
      )
    )
    page.add(code: started)
    page.add(
      Text(
        en: """
          Then begin each set on its first machine alone, which the end of the line names, while there is no account \
          yet:
          """,
        fr: """
          Puis commencez chaque ensemble sur sa première machine seulement, que nomme la fin de la ligne, tant qu'il \
          n'y a pas encore de compte :
          """
      )
    )
    page.add(
      code: (1...cluster.shards).map { shard in
        let hosts = cluster.hosts(ofShard: shard, port: plan.port)
        return initiate("shard\(shard)", hosts, "", plan.port) + "  # shard\(shard)-1.example"
      }
    )
    page.add(
      Text(
        en: """
          Once a set has chosen its primary (a few seconds, this machine as a rule), give it an account of its own there: \
          until it has one, whoever is on that machine may make one. Accounts that are made through the router do not \
          count for it.
          """,
        fr: """
          Quand un ensemble a choisi son primaire (quelques secondes, cette machine en règle générale), donnez-lui au même \
          endroit un compte à lui : tant qu'il n'en a pas, quiconque est sur cette machine peut en créer un. Les comptes \
          créés par le routeur ne comptent pas pour lui.
          """
      )
    )
    page.add(code: [account(plan.port)])
    page.add(
      step: Text(
        en: """
          Start the router, make the first account through it while it still lets you in without one, and tell it of the \
          shards:
          """,
        fr: """
          Démarrez le routeur, créez par lui le premier compte tant qu'il vous laisse encore entrer sans compte, et \
          présentez-lui les fragments :
          """
      )
    )
    page.add(code: [
      "systemctl enable mongos", "systemctl restart mongos",
      account(router.port),
      "mongosh --port \(router.port) --username admin --authenticationDatabase admin \(ShardScript.path)",
    ])
    page.add(
      Text(
        en: """
          Each other machine with the application gets a router of its own: `/etc/mongos.conf`, \
          `/etc/systemd/system/mongos.service` and `/etc/mongod.key` from here, and the first two of these commands.
          """,
        fr: """
          Chaque autre machine de l'application reçoit son propre routeur : `/etc/mongos.conf`, \
          `/etc/systemd/system/mongos.service` et `/etc/mongod.key` d'ici, et les deux premières de ces commandes.
          """
      )
    )
  }

  /// The way through this machine's firewall for the other members.
  func addClusterDoor(to page: inout ReadmePage) {
    guard let (plan, _) = divided else { return }
    page.add(
      Text(
        en: """
          Let the other machines of the cluster come in to this shard: put their addresses in place of `192.0.2.11` and \
          `192.0.2.12`, and the same rule, from `ip saddr` on, at the end of the chain in `/etc/nftables.conf`. The \
          other shards and the configuration servers (port \(String(ShardedCluster.configurationPort))) need the like.
          """,
        fr: """
          Laissez entrer les autres machines de la grappe vers ce fragment : mettez leurs adresses à la place de \
          `192.0.2.11` et `192.0.2.12`, et la même règle, à partir de `ip saddr`, à la fin de la chaîne de \
          `/etc/nftables.conf`. Il faut l'équivalent aux autres fragments et aux serveurs de configuration (port \
          \(String(ShardedCluster.configurationPort))).
          """
      )
    )
    page.add(code: [
      "nft add rule inet palier input ip saddr '{ 192.0.2.11, 192.0.2.12 }' tcp dport \(plan.port) accept"
    ])
  }

  /// The command that makes the first account.
  private func account(_ port: Int) -> String {
    "mongosh --port \(port) admin --eval 'db.createUser({ user: \"admin\", pwd: passwordPrompt(), roles: [\"root\"] })'"
  }

  /// The command that begins a set.
  private func initiate(_ name: String, _ hosts: [String], _ role: String, _ port: Int) -> String {
    let members = hosts.enumerated().map { "{ _id: \($0), host: \"\($1)\" }" }
    return
      "mongosh --port \(port) --eval 'rs.initiate({ _id: \"\(name)\", \(role)members: [\(members.joined(separator: ", "))] })'"
  }
}
