import PalierDossier
import PalierModel
import PalierSetup

/// Systems that tests of settings write as dossiers.
enum SetupDossier {
  struct Mistakes: Error {
    let told: [String]
  }

  /// A shop on four cores and 8 GiB: nginx, gunicorn, PostgreSQL and Redis.
  static let shop = """
    objectives: { p95: 1 s }
    machine: { cpu: 4, memory: 8 GiB, disk: 100 GB }
    services:
      front: { kind: nginx, calls: [web] }
      web: { kind: gunicorn, worker_class: gevent, workers: 4, calls: [database, cache] }
      database: { kind: postgresql, version: 15 }
      cache: { kind: redis }
    actions:
      look: { request: GET /, think: 5..20 s }
    """

  /// A library on the same machine: HAProxy, uvicorn, PgBouncer and PostgreSQL.
  static let library = """
    objectives: { p95: 1 s }
    machine: { cpu: 4, memory: 8 GiB, disk: 100 GB }
    services:
      front: { kind: haproxy, calls: [web] }
      web: { kind: uvicorn, workers: 4, calls: [pooler] }
      pooler: { kind: pgbouncer, calls: [database] }
      database: { kind: postgresql, version: 15 }
    actions:
      look: { request: GET /, think: 5..20 s }
    """

  /// An office on the same machine: nginx, Node.js and MariaDB.
  static let office = """
    objectives: { p95: 1 s }
    machine: { cpu: 4, memory: 8 GiB, disk: 100 GB }
    services:
      front: { kind: nginx, calls: [web] }
      web: { kind: node, workers: 4, calls: [database] }
      database: { kind: mariadb }
    actions:
      look: { request: GET /, think: 5..20 s }
    """

  /// The office with MongoDB, its data divided into three shards of three copies.
  static let sharded =
    office.replacing("mariadb", with: "mongodb")
    + "\ndata: { passes: { rows: 10_000, row: 5 kB, shards: 3, replicas: 3 } }"

  /// All of them, but for the one in shards.
  static let all = [
    shop, library, office, office.replacing("mariadb", with: "mysql"),
    office.replacing("mariadb", with: "mongodb"),
  ]

  /// The system of these keys.
  static func system(_ keys: String) throws -> System {
    let reading = Dossier.parse(bytes: Array(("system: Shop\n" + keys).utf8), file: "shop.yaml")
    guard let system = reading.system else {
      throw Mistakes(told: reading.diagnostics.map { $0.rendered(in: .english) })
    }
    return system
  }

  /// The machine of these keys divided for so many people.
  static func plan(
    _ keys: String = shop,
    users: Double = 100,
    places: SetupPlaces = SetupPlaces()
  ) throws -> SetupPlan {
    try SetupPlan(
      system(keys),
      users: Figure(
        Interval(exactly: users),
        .count,
        from: .assumed(by: "a test", why: Text(en: "a test", fr: "un test"))
      ),
      places: places
    )
  }
}
