import PalierModel

extension GunicornRules {
  /// `worker_connections`.
  static let workerConnections = SettingRule(
    .gunicorn,
    "worker_connections",
    unit: .count,
    reason: Text(
      en:
        "Requests that one asynchronous worker takes at once: those of all people at the peak, spread unevenly.",
      fr:
        "Requêtes qu'un worker asynchrone prend à la fois : celles de toutes les personnes à la pointe, mal réparties."
    ),
    otherwise: Text(
      en: "With fewer, connections wait unaccepted while the worker is idle.",
      fr: "Moins : des connexions attendent sans être acceptées alors que le worker est inoccupé."
    ),
    manual: Manual("https://gunicorn.org/reference/settings/#worker_connections", "23.0"),
    judgement: Judgement(.atLeast(1), .warning)
  ) { plan in
    guard plan.workerClass == .gevent || plan.workerClass == .eventlet else { return nil }
    let people = plan.users.value.high
    let each = max(100, (3 * people / max(1, plan.workers.mid)).rounded(.up))
    return DerivedValue(
      .count(Int(each)),
      Text(
        en: "people at the same time \(plan.people) × 3 over the workers, from 100 on",
        fr: "personnes en même temps \(plan.people) × 3 sur les workers, à partir de 100"
      )
    )
  }
}
