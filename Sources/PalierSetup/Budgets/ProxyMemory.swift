import PalierModel

/// What a proxy holds for its connections, and how many of them its memory has room for.
///
/// A share that nobody limits is for six connections of each person, of which few are full at once: nginx's eight buffers
/// of 4 KiB for an answer, and 4 KiB for its head
/// (https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffers); HAProxy's two of 16 KiB, and about 1 KiB
/// (Willy Tarreau, http://www.formilux.org/archives/haproxy/0809/1393.html); PgBouncer's 2 kB
/// (https://www.pgbouncer.org/features.html), and 4 KiB while it is at work (`pkt_buf`).
///
/// Where a limit has no room for these, as many are let in as it holds with all of them full. Measured with Debian 12's
/// programs and 3000 connections, in a control group, with the kernel's own structures but without data in sockets: nginx
/// 1.22.1 takes 2 KiB while a connection is kept, 15 while the service works, 48 while a client reads nothing of
/// 1 MiB (142 while that is compressed); HAProxy 2.6.12 takes 3, 10 and 57. Without connections both take 13 MiB
/// at most (2026-11, by hand: no command prints it again). PgBouncer was not measured:
/// the kernel's 5 KiB for two sockets are taken from these.
struct ProxyMemory {
  private static let kibi = 1_024.0
  private static let mebi = 1_048_576.0

  /// Bytes of the program itself.
  let program: Double
  /// Bytes of a connection with a client, and of what stands behind it, where few are full.
  let connection: Double
  /// Bytes of such a connection with all its buffers full.
  let full: Double

  /// What a kind of service takes; nil where connections are not what holds its memory.
  init?(_ kind: ServiceKind) {
    switch kind {
    case .nginx: (program, connection, full) = (32 * Self.mebi, 36 * Self.kibi, 48 * Self.kibi)
    case .haproxy: (program, connection, full) = (32 * Self.mebi, 36 * Self.kibi, 57 * Self.kibi)
    case .pgbouncer: (program, connection, full) = (16 * Self.mebi, 6 * Self.kibi, 11 * Self.kibi)
    default: return nil
    }
  }

  /// Bytes for so many connections, of which few are full.
  func bytes(_ connections: Double) -> Double { program + connection * connections }

  /// Connections that a memory has room for with all of them full.
  func connections(in bytes: Double) -> Int {
    max(0, Int(((bytes - program) / full).rounded(.down)))
  }

  /// Connections of people that the memory of a service has room for, where that is not enough for six of each person;
  /// nil where it is, or where the memory is declared as measured.
  static func room(_ plan: ServicePlan) -> Int? {
    guard plan.service.memory == nil, let memory = plan.memory,
      let proxy = ProxyMemory(plan.service.kind.value)
    else { return nil }
    let open = ProxyConnections.open(users: plan.users.value.high)
    // A share is a sum of parts: a byte less is no less memory.
    return memory.mid + 1 < proxy.bytes(open) ? proxy.connections(in: memory.mid) : nil
  }

  /// Fails if the memory has no room for what the load cannot do without: a connection for each person, or
  /// before a database those that its callers may open.
  static func check(_ plan: ServicePlan) throws(SetupError) {
    guard plan.service.memory == nil, let memory = plan.memory,
      let proxy = ProxyMemory(plan.service.kind.value)
    else { return }
    let people = plan.users.value.high.rounded(.up)
    let isPooler = plan.service.kind.value == .pgbouncer
    let least = isPooler ? plan.connections?.mid ?? 0 : people
    let isEnough =
      memory.mid + 1 >= proxy.bytes(isPooler ? least : ProxyConnections.open(users: people))
    guard !isEnough, proxy.connections(in: memory.mid) < Int(least) else { return }
    throw SetupError(
      .clients(
        plan.service.name,
        count: Int(least),
        arePeople: !isPooler,
        has: memory,
        needs: ((proxy.program + proxy.full * least) / Self.mebi).rounded(.up) * Self.mebi
      )
    )
  }
}
