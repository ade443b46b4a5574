public import PalierModel

/// What all the settings of a system rest on: the services of one machine, and what each may use of it.
public struct SetupPlan: Sendable {
  /// The system, as the tier has it.
  public let system: System
  /// The tier that was chosen; nil: the system as it is.
  public let tier: String?
  /// People at the same time that it is set up for (a count).
  public let users: Figure
  /// Where files and ports are.
  public let places: SetupPlaces
  /// Bytes that stay with the operating system.
  public let reserve: Figure
  /// Each service with what it may use, in the order of the dossier.
  public let services: [ServicePlan]

  /// Divides the machine among the services.
  ///
  /// - Throws: ``SetupError`` if the machine is not described, or if its memory, the connections of a
  ///   database or the ports do not suffice.
  public init(
    _ system: System,
    tier: String? = nil,
    users: Figure,
    places: SetupPlaces = SetupPlaces()
  ) throws(SetupError) {
    guard let cores = system.machine.cpu else { throw SetupError(.missing("machine.cpu")) }
    guard let memory = system.machine.memory else { throw SetupError(.missing("machine.memory")) }
    let workers = WorkerBudget(system, cores: cores, on: places.target)
    let connections = try ConnectionBudget(system, workers)
    var clusters: [String: ShardedCluster] = [:]
    for service in system.services {
      let accepted = connections.accepted[service.name]
      clusters[service.name] = ShardedCluster(system, service, on: places.target, accepted)
    }
    let ports = try PortBudget.ports(of: system, places, clusters: Set(clusters.keys))
    let budget = try MemoryBudget(
      system,
      memory,
      workers,
      connections,
      routers: clusters.mapValues(\.routerMemory),
      users: users
    )
    self.system = system
    self.tier = tier
    self.users = users
    self.places = places
    reserve = budget.reserve
    services = system.services.map { service in
      let cluster = clusters[service.name]
      return ServicePlan(
        service: service,
        system: system,
        users: users,
        places: places,
        cores: workers.cores(of: service),
        workers: workers.count(of: service),
        connections: cluster?.connections(of: .shard) ?? connections.accepted[service.name],
        memory: budget.shares[service.name],
        ports: ports,
        cluster: cluster,
        part: cluster.map { _ in .shard }
      ).inPods(workers.pods(of: service))
    }
    for service in services { try service.check() }
  }
}
