import PalierModel

/// Those who call a database may open more connections than it accepts.
enum DatabaseConnections: ContradictionRule {
  static let identifier = "database-connections"
  static let severity = Diagnostic.Severity.error
  static let title = Text(
    en: "more connections from workers than the database accepts",
    fr: "plus de connexions ouvertes par les processus que la base n'en accepte"
  )
  static let explanation = Text(
    en: """
      Each worker keeps connections of its own. When all are busy, the database refuses those \
      beyond its limit and requests fail, at the very moment at which most people are there.
      """,
    fr: """
      Chaque processus garde ses propres connexions. Quand tous sont occupés, la base refuse celles \
      qui dépassent sa limite et des requêtes échouent, au moment même où il y a le plus de monde.
      """
  )
  static let keys = [
    "services.*.connections", "services.*.workers", "services.*.threads", "services.*.pool",
  ]
  static let example = """
    system: Shop
    services:
      web: { kind: gunicorn, worker_class: gevent, workers: 17, pool: 40, calls: [database] }
      database: { kind: mysql, connections: 500 }
    """

  /// Kinds that refuse connections beyond their limit, and how many of these they keep back.
  private static let reserved: [ServiceKind: Double] = [
    .postgresql: 3, .mysql: 0, .mariadb: 0, .mongodb: 0, .redis: 0, .valkey: 0, .pgbouncer: 0,
  ]

  static func findings(in system: System) -> [Contradiction] {
    system.services.compactMap { database in
      guard let limit = database.connections, let kept = reserved[database.kind.value] else {
        return nil
      }
      let callers = system.services.compactMap { service in
        service.calls.contains { $0.value == database.name } ? Caller(service) : nil
      }
      let sum = callers.reduce(Interval(exactly: 0)) { $0 + $1.connections }
      guard sum.low > limit.value.high - kept else { return nil }
      let names = Text.row(callers.map(\.name))
      let room =
        kept == 0
        ? limit.words
        : Text(
          en: "\(limit.words), \(Int(kept)) of which it keeps back",
          fr: "\(limit.words), dont elle garde \(Int(kept))"
        )
      let ways = Text.joined(callers.map(\.derivation), separator: " + ")
      return finding(
        callers.flatMap(\.statements) + [.init("services.\(database.name).connections", limit)],
        Text(
          en:
            "\(names) may open \(sum.words(.count)) connections (\(ways)); \(database.name) accepts \(room)",
          fr:
            "\(names) : jusqu'à \(sum.words(.count)) connexions (\(ways)) ; \(database.name) en accepte \(room)"
        ),
        cure: Text(
          en:
            "give each worker a smaller pool, put a connection pooler between, or raise the limit",
          fr:
            "réduisez la réserve de chaque processus, intercalez un répartiteur de connexions, ou relevez la limite"
        )
      )
    }
  }

  /// A service that calls the database, and the connections it may open; nil if the dossier does
  /// not say how many.
  private struct Caller {
    let name: String
    let connections: Interval
    let derivation: Text
    let statements: [Contradiction.Statement]

    init?(_ service: Service) {
      let path = "services.\(service.name)"
      let workers = service.workers?.value ?? Interval(exactly: 1)
      let workerClass = service.workerClass?.value ?? service.kind.value.defaultWorkerClass
      let each: (key: String, figure: Figure)?
      if let pool = service.pool {
        each = ("pool", pool)
      } else if workerClass.isAsynchronous {
        // Each request that such a service holds may hold a connection.
        guard let held = service.connections else { return nil }
        name = service.name
        connections = held.value
        derivation = held.words
        statements = [.init(path + ".connections", held)]
        return
      } else if let threads = service.threads {
        each = ("threads", threads)
      } else if workerClass == .sync {
        each = nil
      } else {
        return nil
      }
      guard each != nil || service.workers != nil else { return nil }
      name = service.name
      connections = workers * (each?.figure.value ?? Interval(exactly: 1))
      let factors = [workers.words(.count)] + (each.map { [$0.figure.words] } ?? [])
      derivation = Text.joined(factors, separator: " × ")
      statements =
        (service.workers.map { [.init(path + ".workers", $0)] } ?? [])
        + (each.map { [.init(path + "." + $0.key, $0.figure)] } ?? [])
    }
  }
}
