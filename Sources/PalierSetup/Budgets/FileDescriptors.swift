import PalierModel

/// File descriptors that a service needs at the peak.
enum FileDescriptors {
  /// Connections that it accepts and opens, and files; a process each where processes have their own.
  static func needed(_ plan: ServicePlan) -> Int {
    let connections = Int(plan.connections?.mid ?? 0)
    switch plan.service.kind.value {
    case .nginx: return 2 * NginxConnections.each(plan) + 64
    // Each backend opens tables and indexes for itself (max_files_per_process).
    case .postgresql: return 1_000 + connections + 64
    case .redis, .valkey: return max(64, connections) + 32
    // Tables are files; Debian's unit has 32,768.
    case .mysql, .mariadb: return max(32_768, 2 * 2_000 + connections + 64)
    // Each collection and index is a file: its packages have 64,000. From 7.0.31 and 8.0.16 on it accepts
    // no more connections than two fifths of them.
    case .mongodb: return max(64_000, connections * 5 / 2 + 64)
    case .pgbouncer:
      return max(100, connections) + Int(ConnectionBudget.pool(of: plan.service)) + 64
    case .haproxy: return 2 * HAProxyConnections.most(plan) + 64
    default: return 2 * Int(ProxyConnections.open(users: plan.users.value.high)) + 256
    }
  }
}
