import PalierModel

/// A MongoDB whose data are divided into shards: which parts it has, and where each of them stands.
///
/// The machine of the dossier has the first member of the first shard and, beside the application, a router at the port
/// that the application knows. Three configuration servers have machines of their own, and so has every other member.
struct ShardedCluster: Sendable {
  /// What one of its processes does.
  enum Part: Sendable, Hashable {
    /// Sends each operation to the shards that have its data (mongos).
    case router
    /// Holds one part of the data.
    case shard
    /// Holds which shard has which data.
    case configuration
  }

  /// Configuration servers: with three, one can fail
  /// (https://www.mongodb.com/docs/v7.0/core/sharded-cluster-config-servers/).
  static let configurationServers = 3
  /// The port of configuration servers, as MongoDB's manual has it.
  static let configurationPort = 27_019
  /// The name of their set.
  static let configurationSet = "config"

  private static let mebi = 1_048_576.0
  /// Connections that each member of the cluster may open to another one.
  private static let linked = 10.0

  /// Into how many parts the data that are divided most are divided.
  let shards: Int
  /// How many machines have a copy of each part.
  let replicas: Int
  /// Connections that the application may open to the router (a count).
  let connections: Figure

  /// The cluster that a service is; nil where it is none.
  init?(_ system: System, _ service: Service, on target: SetupTarget, _ accepted: Figure?) {
    guard target == .machine, let shards = Self.shards(system, service), let accepted else {
      return nil
    }
    self.shards = shards
    let copies = Self.data(of: service, in: system).compactMap(\.replicas).map { Int($0.mid) }
    replicas = copies.max() ?? 3
    connections = accepted
  }

  /// Into how many parts a MongoDB's data are divided; nil where they are whole, or another database's.
  static func shards(_ system: System, _ service: Service) -> Int? {
    guard service.kind.value == .mongodb else { return nil }
    let most = data(of: service, in: system).compactMap(\.shards).map { Int($0.mid) }.max() ?? 1
    return most > 1 ? most : nil
  }

  /// Tables, without those that have the name of another service.
  private static func data(of service: Service, in system: System) -> [DataSet] {
    let others = Set(system.services.map(\.name)).subtracting([service.name])
    return system.data.filter { $0.kind == .table && !others.contains($0.name) }
  }

  /// The members of a shard, as they call one another.
  func hosts(ofShard shard: Int, port: Int) -> [String] {
    (1...replicas).map { "shard\(shard)-\($0).example:\(port)" }
  }

  /// The configuration servers.
  static let configurationHosts = (1...configurationServers).map {
    "\(configurationSet)-\($0).example:\(configurationPort)"
  }

  /// Bytes of the router: its own, and as much for each connection as MongoDB takes for one.
  var routerMemory: Figure {
    Figure(
      Interval(exactly: (256 + max(100, connections.mid)) * Self.mebi),
      .information,
      from: .assumed(
        by: "Palier",
        why: Text(
          en: "256 MiB, and 1 MiB for each of at least 100 connections",
          fr: "256 Mio, et 1 Mio pour chacune d'au moins 100 connexions"
        )
      )
    )
  }

  /// Bytes that a configuration server has on a machine of its own.
  static let configurationMemory = Figure(
    Interval(exactly: (4_096 - 256) * mebi),
    .information,
    from: .assumed(
      by: "Palier",
      why: Text(
        en: "a machine of its own with 4 GiB, of which the system keeps 256 MiB",
        fr: "une machine à part de 4 Gio, dont le système garde 256 Mio"
      )
    )
  )

  /// Connections that one of its processes accepts.
  func connections(of part: Part) -> Figure {
    let servers = shards * replicas + Self.configurationServers
    switch part {
    case .router: return connections
    case .shard:
      let others = servers - 1
      return linked(
        connections.mid,
        others,
        Text(
          en: "\(Int(connections.mid)) through the router, 10 of each of \(others) other servers",
          fr: "\(Int(connections.mid)) par le routeur, 10 de chacun des \(others) autres serveurs"
        )
      )
    case .configuration:
      // The other servers, and the router.
      return linked(
        ConnectionBudget.reserve,
        servers,
        Text(
          en:
            "10 of each of \(servers - 1) other servers and of the router, and 8 for administration",
          fr:
            "10 de chacun des \(servers - 1) autres serveurs et du routeur, et 8 pour l'administration"
        )
      )
    }
  }

  private func linked(_ first: Double, _ servers: Int, _ why: Text) -> Figure {
    Figure(
      Interval(exactly: first + Self.linked * Double(servers)),
      .count,
      from: .assumed(by: "Palier", why: why)
    )
  }
}

extension ServicePlan {
  /// The router of its cluster, which stands on the same machine; nil without a cluster.
  var router: ServicePlan? { process(.router) }

  /// A configuration server of its cluster, on a machine of its own; nil without a cluster.
  var configurationServer: ServicePlan? { process(.configuration) }

  private func process(_ part: ShardedCluster.Part) -> ServicePlan? {
    guard let cluster else { return nil }
    var plan = self
    plan.part = part
    plan.connections = cluster.connections(of: part)
    plan.memory = part == .router ? cluster.routerMemory : ShardedCluster.configurationMemory
    return plan
  }
}
