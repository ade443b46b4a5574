import PalierModel

/// How many connections each database accepts: those that its callers may open, and a reserve.
struct ConnectionBudget {
  /// Connections that are kept for administration, backups and monitoring.
  static let reserve = 8.0
  /// Connections that an asynchronous worker opens where nobody says.
  static let usualPool = 10.0

  /// Connections by the names of databases.
  let accepted: [String: Figure]

  init(_ system: System, _ workers: WorkerBudget) throws(SetupError) {
    var accepted: [String: Figure] = [:]
    for service in system.services where ConnectionBudget.isDatabase(service.kind.value) {
      let callers = system.services.filter { $0.calls.contains { $0.value == service.name } }
      let needs =
        callers.reduce(ConnectionBudget.reserve) { sum, caller in
          sum + workers.count(of: caller).mid * ConnectionBudget.pool(of: caller)
        }
      if let declared = service.connections {
        if declared.mid < needs {
          throw SetupError(.connections(service.name, has: declared, needs: needs))
        }
        accepted[service.name] = declared
      } else {
        accepted[service.name] = Figure(
          Interval(exactly: max(20, needs)),
          .count,
          from: .predicted(model: "workers × pool of the callers, and a reserve", error: nil)
        )
      }
    }
    self.accepted = accepted
  }

  /// Connections that one worker of a caller may open.
  ///
  /// PgBouncer's own default is 20 (`default_pool_size`).
  static func pool(of caller: Service) -> Double {
    if let pool = caller.pool { return pool.mid }
    if caller.kind.value == .pgbouncer { return 20 }
    switch caller.workerClass?.value ?? caller.kind.value.defaultWorkerClass {
    case .sync: return 1
    case .gthread, .threads: return caller.threads?.mid ?? 1
    case .gevent, .eventlet, .uvicorn, .async: return usualPool
    }
  }

  /// True for databases, and for what stands in place of one.
  private static func isDatabase(_ kind: ServiceKind) -> Bool {
    switch kind {
    case .postgresql, .pgbouncer, .mysql, .mariadb, .mongodb, .redis, .valkey: true
    default: false
    }
  }
}
