import PalierModel

/// What tells Prometheus of a program, on the machine where it runs.
struct Exporter {
  /// Its name in Prometheus' file.
  let name: String
  /// The port that it listens at, as Debian's package has it.
  let port: Int
  /// Debian's package.
  let package: String

  /// Those of a machine: its own first, then one for each program that has one.
  static func all(_ setup: SetupPlan) -> [Exporter] {
    var exporters = [Exporter(name: "machine", port: 9_100, package: "prometheus-node-exporter")]
    for service in setup.services {
      if let exporter = of(service.service.kind.value),
        !exporters.contains(where: { $0.name == exporter.name })
      {
        exporters.append(exporter)
      }
    }
    return exporters
  }

  private static func of(_ kind: ServiceKind) -> Exporter? {
    switch kind {
    case .nginx: Exporter(name: "nginx", port: 9_113, package: "prometheus-nginx-exporter")
    case .postgresql:
      Exporter(name: "postgresql", port: 9_187, package: "prometheus-postgres-exporter")
    case .mysql, .mariadb:
      Exporter(name: "mysql", port: 9_104, package: "prometheus-mysqld-exporter")
    case .redis, .valkey:
      Exporter(name: "redis", port: 9_121, package: "prometheus-redis-exporter")
    case .pgbouncer:
      Exporter(name: "pgbouncer", port: 9_127, package: "prometheus-pgbouncer-exporter")
    case .mongodb:
      Exporter(name: "mongodb", port: 9_216, package: "prometheus-mongodb-exporter")
    default: nil
    }
  }
}
