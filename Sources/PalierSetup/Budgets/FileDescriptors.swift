import PalierModel

/// File descriptors that a service needs at the peak, and what they are made of.
struct FileDescriptors {
  /// What the kernel gives one process at most (fs.nr_open): beyond it a unit does not start.
  static let most = 1_048_576

  /// Their number.
  let needed: Int
  /// What they are made of.
  let derivation: Text

  /// Connections that it accepts and opens, and files; a process each where processes have their own.
  init(_ plan: ServicePlan) {
    let connections = Int(plan.connections?.mid ?? 0)
    switch plan.service.kind.value {
    case .nginx:
      let each = NginxConnections.each(plan)
      needed = 2 * each + 64
      derivation = Text(
        en: "2 × worker_connections \(each), and 64 for logs and listening sockets",
        fr: "2 × worker_connections \(each), et 64 pour journaux et sockets d'écoute"
      )
    case .postgresql:
      // Each backend opens tables and indexes for itself (max_files_per_process).
      needed = 1_000 + connections + 64
      derivation = Text(
        en: "1000 for tables and indexes, \(connections) connections, and 64 for logs",
        fr: "1000 pour tables et index, \(connections) connexions, et 64 pour les journaux"
      )
    case .redis, .valkey:
      let clients = max(64, connections)
      needed = clients + 32
      derivation = Text(
        en: "\(clients) clients, and 32 for its files",
        fr: "\(clients) clients, et 32 pour ses fichiers"
      )
    case .mysql, .mariadb:
      // Tables are files; Debian's unit has 32,768.
      let files = 2 * 2_000 + connections + 64
      needed = max(32_768, files)
      derivation = Text(
        en:
          "\(files) for 2000 tables and \(connections) connections; no fewer than Debian's 32,768",
        fr:
          "\(files) pour 2000 tables et \(connections) connexions ; pas moins que les 32 768 de Debian"
      )
    case .mongodb:
      // Each collection and index is a file: its packages have 64,000. From 7.0.31 and 8.0.16 on it
      // accepts no more connections than two fifths of them.
      needed = max(64_000, connections * 5 / 2 + 64)
      derivation = Text(
        en:
          "2.5 for each of \(connections) connections, and 64; no fewer than its package's 64,000",
        fr:
          "2,5 pour chacune des \(connections) connexions, et 64 ; pas moins que les 64 000 de son paquet"
      )
    case .pgbouncer:
      let clients = max(100, connections)
      let servers = Int(ConnectionBudget.pool(of: plan.service))
      needed = clients + servers + 64
      derivation = Text(
        en: "\(clients) clients, \(servers) connections to the database, and 64 for logs",
        fr: "\(clients) clients, \(servers) connexions à la base, et 64 pour les journaux"
      )
    case .haproxy:
      let clients = HAProxyConnections.most(plan)
      needed = 2 * clients + 64
      derivation = Text(
        en: "2 × maxconn \(clients), and 64 for logs and listening sockets",
        fr: "2 × maxconn \(clients), et 64 pour journaux et sockets d'écoute"
      )
    default:
      let open = Int(ProxyConnections.open(users: plan.users.value.high))
      needed = 2 * open + 256
      derivation = Text(
        en: "\(open) connections of people, as many to services behind, and 256 for files",
        fr:
          "\(open) connexions des gens, autant vers les services derrière, et 256 pour les fichiers"
      )
    }
  }

  /// Fails if one process would have to hold more than the kernel allows.
  static func check(_ plan: ServicePlan) throws(SetupError) {
    guard plan.program != nil else { return }
    let needs = FileDescriptors(plan).needed
    if needs > most {
      throw SetupError(.descriptors(plan.service.name, needs: needs, people: plan.users))
    }
  }
}
