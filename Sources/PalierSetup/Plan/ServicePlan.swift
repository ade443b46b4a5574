public import PalierModel

/// One service of a setup, with its part of the machine: what every formula of its settings reads.
public struct ServicePlan: Sendable {
  /// The service.
  public let service: Service
  /// The system that it belongs to.
  public let system: System
  /// People at the same time that the system is set up for (a count).
  public let users: Figure
  /// Where files and ports are.
  public let places: SetupPlaces
  /// Cores that it may use (a count).
  public let cores: Figure
  /// Its worker processes, in each pod where there are several (a count).
  public internal(set) var workers: Figure
  /// Pods that share its work (a count); 1 but in Kubernetes.
  public internal(set) var pods = 1
  /// Connections that it accepts, where it is a database (a count).
  public internal(set) var connections: Figure?
  /// Bytes of memory that it may use; nil where it is not on the machine.
  public internal(set) var memory: Figure?
  /// Ports by the names of services.
  let ports: [String: Int]
  /// The cluster that it is, where it is a database whose data are divided.
  let cluster: ShardedCluster?
  /// What it does in that cluster.
  var part: ShardedCluster.Part?

  /// The program that it is; nil where Palier knows no settings of it.
  public var program: Program? { Program(service.kind.value) }

  /// How its workers take requests.
  public var workerClass: WorkerClass {
    service.workerClass?.value ?? service.kind.value.defaultWorkerClass
  }

  /// The port that it listens at.
  public var port: Int {
    switch part {
    case .shard: ports[PortBudget.shard(of: service.name)] ?? 0
    case .configuration: ShardedCluster.configurationPort
    case .router, nil: ports[service.name] ?? 0
    }
  }

  /// The services that it calls, with their ports.
  public var callees: [(service: Service, port: Int)] {
    service.calls.compactMap { call in
      system.service(named: call.value).map { ($0, ports[$0.name] ?? 0) }
    }
  }

  /// The services that call it.
  public var callers: [Service] {
    system.services.filter { $0.calls.contains { $0.value == service.name } }
  }

  /// True if what it keeps could be computed again: a cache, unless the dossier says otherwise.
  public var isCache: Bool {
    let own = system.data.first { $0.name == service.name }
    return own.map { $0.kind == .cache } ?? true
  }

  /// Whole cores, at least one.
  public var wholeCores: Int { max(1, Int(cores.value.mid.rounded(.up))) }

  /// The version of a program: the service's own where it is that program, else the usual one.
  public func version(of program: Program) -> Version {
    // Both are of one release.
    let own = program == .mongos ? .mongodb : program
    guard Program(service.kind.value) == own, let text = service.version else {
      return program.usualVersion
    }
    return Version(text) ?? program.usualVersion
  }

  /// Seconds that a request may take before it is given up.
  public var timeout: Figure {
    if let timeout = service.timeout { return timeout }
    let longest = system.actions.compactMap(\.timeout).max { $0.mid < $1.mid }
    return longest
      ?? Figure(
        Interval(exactly: 30),
        .time,
        from: .assumed(
          by: "Palier",
          why: Text(
            en: "nobody waits longer than 30 s for a page",
            fr: "personne n'attend une page plus de 30 s"
          )
        )
      )
  }

  /// Its memory.
  ///
  /// - Throws: ``SetupError`` if there is less than it needs.
  func memory(atLeast needs: Double) throws(SetupError) -> Figure {
    let has =
      memory
      ?? Figure(
        Interval(exactly: 0),
        .information,
        from: .assumed(by: "Palier", why: Text(en: "nothing", fr: "rien"))
      )
    if has.mid < needs { throw SetupError(.tooSmall(service.name, has: has, needs: needs)) }
    return has
  }

  /// Fails if its memory, or the descriptors of a process, cannot hold what they must.
  func check() throws(SetupError) {
    switch service.kind.value {
    case .postgresql: _ = try PostgreSQLMemory(self)
    case .gunicorn, .uvicorn, .node: try WorkerBudget.check(self)
    case .mysql, .mariadb: _ = try MySQLMemory(self)
    case .mongodb: if memory != nil { _ = try memory(atLeast: MemoryBudget.leastOfAny) }
    case .nginx, .haproxy, .pgbouncer: try ProxyMemory.check(self)
    case .redis, .valkey: if memory != nil { _ = try memory(atLeast: RedisMemory.least) }
    default: break
    }
    try FileDescriptors.check(self)
  }
}

extension Program {
  /// The program that a kind of service is; nil where Palier knows no settings of it.
  init?(_ kind: ServiceKind) {
    switch kind {
    case .nginx: self = .nginx
    case .gunicorn: self = .gunicorn
    case .postgresql: self = .postgresql
    case .redis, .valkey: self = .redis
    case .haproxy: self = .haproxy
    case .uvicorn: self = .uvicorn
    case .node: self = .node
    case .pgbouncer: self = .pgbouncer
    case .mysql: self = .mysql
    case .mariadb: self = .mariadb
    case .mongodb: self = .mongodb
    default: return nil
    }
  }
}
