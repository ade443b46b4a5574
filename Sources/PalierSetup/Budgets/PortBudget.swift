import PalierModel

/// Which port each service of a machine listens at.
enum PortBudget {
  /// Ports by the names of services: those that the places or the dossier give, then the usual ones,
  /// or the next that is free.
  ///
  /// Of a cluster the router has the port that the callers know, and the member of a shard
  /// the next.
  static func ports(
    of system: System,
    _ places: SetupPlaces,
    clusters: Set<String> = []
  ) throws(SetupError) -> [String: Int] {
    var ports: [String: Int] = [:]
    var owners: [Int: String] = [:]
    func take(_ port: Int, _ name: String) throws(SetupError) {
      if let owner = owners[port] { throw SetupError(.port(port, owner, name)) }
      owners[port] = name
      ports[name] = port
    }
    for service in system.services {
      if let given = places.ports[service.name] {
        try take(given, service.name)
      } else if case .port(let port) = service.observe?.value {
        try take(port, service.name)
      } else if isEntry(service, of: system), let port = targetPort(system) {
        try take(port, service.name)
      }
    }
    for service in system.services where ports[service.name] == nil {
      guard var port = usual[service.kind.value] else { continue }
      while owners[port] != nil { port += 1 }
      try take(port, service.name)
    }
    for service in system.services where clusters.contains(service.name) {
      guard var port = ports[service.name] else { continue }
      while owners[port] != nil { port += 1 }
      try take(port, shard(of: service.name))
    }
    return ports
  }

  /// Under which name the port of a cluster's member stands.
  static func shard(of name: String) -> String { name + " (shard)" }

  private static let usual: [ServiceKind: Int] = [
    .nginx: 80, .apache: 80, .haproxy: 80, .gunicorn: 8_000, .uvicorn: 8_000, .node: 3_000,
    .postgresql: 5_432, .pgbouncer: 6_432, .mysql: 3_306, .mariadb: 3_306, .mongodb: 27_017,
    .redis: 6_379, .valkey: 6_379, .minio: 9_000, .reference: 8_000,
  ]

  /// True for the first service that no other one calls: people reach it.
  private static func isEntry(_ service: Service, of system: System) -> Bool {
    let called = Set(system.services.flatMap { $0.calls.map(\.value) })
    return system.services.first { !called.contains($0.name) }?.name == service.name
  }

  private static func targetPort(_ system: System) -> Int? {
    guard let target = system.target?.value, let colon = target.lastIndex(of: ":") else {
      return nil
    }
    return Int(target[target.index(after: colon)...].prefix { $0.isNumber })
  }
}
