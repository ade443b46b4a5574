import PalierModel

/// Connections that HAProxy takes.
enum HAProxyConnections {
  /// Six connections of a browser for each person, from 512 on; where the memory has no room for six, as many as it has.
  static func most(_ plan: ServicePlan) -> Int {
    ProxyMemory.room(plan) ?? max(512, Int(ProxyConnections.open(users: plan.users.value.high)))
  }

  /// Requests that a service behind works on at once; nil where its workers take as many as come.
  static func most(behind service: Service, workers: Figure) -> Int? {
    switch service.workerClass?.value ?? service.kind.value.defaultWorkerClass {
    case .sync: Int(workers.mid)
    case .gthread: Int(workers.mid * (service.threads?.mid ?? 1))
    case .gevent, .eventlet, .uvicorn, .async, .threads: nil
    }
  }
}
