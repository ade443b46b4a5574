import PalierModel

/// How the memory of a machine is divided among its services, so that all ceilings together fit.
///
/// What the dossier declares comes first: a limit, memory at the peak, ceilings. Workers and
/// proxies get what their number needs. Databases and caches share what remains, three parts to one.
struct MemoryBudget {
  /// Bytes that stay with the operating system.
  let reserve: Figure
  /// Bytes by the names of services; services elsewhere have none.
  let shares: [String: Figure]

  private static let mebi = 1_048_576.0
  /// The least that a database is given whose settings say no more: MongoDB's smallest cache.
  static let leastOfAny = 256 * mebi

  init(
    _ system: System,
    _ machine: Figure,
    _ workers: WorkerBudget,
    _ connections: ConnectionBudget,
    routers: [String: Figure] = [:],
    users: Figure
  ) throws(SetupError) {
    let kept = min(1_024 * Self.mebi, max(128 * Self.mebi, machine.mid / 16))
    reserve = Figure(
      Interval(exactly: kept),
      .information,
      from: .assumed(
        by: "Palier",
        why: Text(
          en:
            "a sixteenth of the memory, from 128 MiB to 1 GiB, for the kernel and its own services",
          fr: "un seizième de la mémoire, de 128 Mio à 1 Gio, pour le noyau et ses services"
        )
      )
    )
    var shares: [String: Figure] = [:]
    var weights: [(name: String, weight: Double, least: Double)] = []
    for service in system.services {
      if let declared = Self.declared(service) {
        shares[service.name] = declared
      } else if let weight = Self.weight(service.kind.value) {
        let held = connections.accepted[service.name]?.mid ?? 0
        weights.append(
          (service.name, weight, Self.least(service.kind.value, connections: held))
        )
      } else if let needs = Self.needs(
        service,
        workers,
        connections: connections.accepted[service.name]?.mid ?? 0,
        users: users
      ) {
        shares[service.name] = Figure(
          Interval(exactly: needs),
          .information,
          from: .assumed(by: "Palier", why: Self.why(service.kind.value))
        )
      }
    }
    let routed = routers.values.reduce(0) { $0 + $1.mid }
    let taken = shares.values.reduce(kept + routed) { $0 + $1.mid }
    let rest = machine.mid - taken
    let sum = weights.reduce(0) { $0 + $1.weight }
    for (name, weight, least) in weights {
      let part = rest * weight / sum
      shares[name] = Figure(
        Interval(exactly: max(least, part)),
        .information,
        from: .predicted(model: "what the others leave of the memory", error: nil)
      )
    }
    let total = shares.values.reduce(kept + routed) { $0 + $1.mid }
    // Shares are sums of rounded parts: a byte more is no more memory.
    if total > machine.mid + 1 {
      throw SetupError(
        .memory(
          machine: machine,
          reserve: reserve,
          shares: system.services.flatMap { service in
            [(service.name, shares[service.name]), ("mongos", routers[service.name])]
              .compactMap { name, share in share.map { (name, $0.mid) } }
          }
        )
      )
    }
    self.shares = shares
  }

  /// What the dossier says of a service's memory.
  private static func declared(_ service: Service) -> Figure? {
    if let limit = service.limits.memory { return limit }
    if let memory = service.memory { return memory }
    guard !service.ceilings.isEmpty else { return nil }
    return Figure(
      service.ceilings.reduce(Interval(exactly: 0)) { $0 + $1.figure.value },
      .information,
      from: .predicted(model: "sum of the ceilings", error: nil)
    )
  }

  /// Parts of what remains that a kind gets; nil for kinds whose need is known.
  private static func weight(_ kind: ServiceKind) -> Double? {
    switch kind {
    case .postgresql, .mysql, .mariadb, .mongodb: 3
    case .redis, .valkey: 1
    default: nil
    }
  }

  /// The least that a database or cache can be given.
  private static func least(_ kind: ServiceKind, connections: Double) -> Double {
    switch kind {
    case .postgresql: PostgreSQLMemory.least(connections: connections)
    case .redis, .valkey: RedisMemory.least
    case .mysql, .mariadb: MySQLMemory.least(connections: connections, isMySQL: kind == .mysql)
    default: leastOfAny
    }
  }

  /// Bytes that the workers or connections of a service need; nil for what is not on the machine.
  private static func needs(
    _ service: Service,
    _ workers: WorkerBudget,
    connections: Double,
    users: Figure
  ) -> Double? {
    let proxy = ProxyMemory(service.kind.value)
    switch service.kind.value {
    case .gunicorn, .uvicorn, .node: return podBytes(service, workers)
    case .nginx, .haproxy: return proxy?.bytes(ProxyConnections.open(users: users.value.high))
    case .pgbouncer: return max(32 * mebi, proxy?.bytes(connections) ?? 0)
    case .apache, .minio, .reference: return 256 * mebi
    case .sqlite, .other, .postgresql, .mysql, .mariadb, .mongodb, .redis, .valkey: return nil
    }
  }

  /// Bytes of all the pods of an application.
  private static func podBytes(_ service: Service, _ workers: WorkerBudget) -> Double? {
    let pods = workers.pods(of: service)
    let each = Int(workers.count(of: service).mid) / pods
    return WorkerBudget.bytes(service.kind.value, workers: Double(each)).map { $0 * Double(pods) }
  }

  private static func why(_ kind: ServiceKind) -> Text {
    switch kind {
    case .gunicorn, .uvicorn:
      Text(
        en: "100 MiB for each worker, 40 MiB for the process that keeps them",
        fr: "100 Mio par worker, 40 Mio pour le processus qui les tient"
      )
    case .node: Text(en: "256 MiB for each process", fr: "256 Mio par processus")
    case .nginx, .haproxy:
      Text(
        en: "32 MiB, and 36 KiB of buffers for each connection",
        fr: "32 Mio, et 36 Kio de tampons par connexion"
      )
    default: Text(en: "usual for such a service", fr: "usuel pour un tel service")
    }
  }
}
