import PalierModel

/// Requests that are held on purpose fill the workers before the people claimed are there.
enum HeldRequests: ContradictionRule {
  static let identifier = "held-requests"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "held requests that fill the workers before the capacity claimed",
    fr: "des requêtes retenues qui remplissent les processus avant la capacité affirmée"
  )
  static let explanation = Text(
    en: """
      A worker that takes one request at a time is busy for as long as the response is held back. \
      By Little's law, N people of whom each holds a request during a share s of the time keep N·s \
      workers busy, without anything being computed. Beyond as many people as the workers bear, \
      all wait.
      """,
    fr: """
      Un processus qui prend une requête à la fois est occupé tant que la réponse est retenue. \
      D'après la loi de Little, N personnes dont chacune retient une requête pendant une part s du \
      temps occupent N·s processus, sans que rien ne soit calculé. Au-delà de ce que supportent les \
      processus, tout le monde attend.
      """
  )
  static let keys = [
    "claims[].capacity", "services.*.workers", "services.*.threads", "actions.*.held",
    "actions.*.think",
  ]
  static let example = """
    system: Game
    services: { web: { kind: gunicorn, worker_class: sync, workers: 9 } }
    actions: { events: { request: GET /events, held: 2 s, think: 0.8 s } }
    claims: [ { capacity: { users: 100 } } ]
    """

  static func findings(in system: System) -> [Contradiction] {
    guard let entry = system.services.first, let slots = slots(of: entry) else { return [] }
    let share = heldShare(system)
    guard share.high > 0 else { return [] }
    // The share is greatest where thinking is shortest, and the bound then lowest.
    let bound = Interval(
      low: slots.low / share.high,
      mid: slots.mid / share.mid,
      high: share.low > 0 ? slots.high / share.low : .infinity
    )
    let held = system.actions.compactMap { action in
      action.held.map { Contradiction.Statement("actions.\(action.name).held", $0) }
    }
    let workers = [
      entry.workers.map { Contradiction.Statement("services.\(entry.name).workers", $0) }
    ]
    return system.capacityClaims.compactMap { claim in
      let users = claim.content.users
      // With a change or on a tier the workers are others; "at most" does not say that they hold.
      guard claim.content.population.value == .concurrent, claim.variant.isEmpty,
        claim.bound != .atMost, users.value.high > bound.mid
      else { return nil }
      return finding(
        [.init(claim.path + ".capacity.users", users)] + workers.compactMap(\.self) + held,
        Text(
          en: """
            \(users.words) people at the same time are claimed; held requests fill the \
            \(slots.words(.count)) workers of \(entry.name) at \(bound.mid.rounded(.down).words(.count))
            """,
          fr: """
            \(users.words) personnes en même temps sont affirmées ; les requêtes retenues remplissent \
            les \(slots.words(.count)) processus \(French.of(entry.name)) à \
            \(bound.mid.rounded(.down).words(.count))
            """
        ),
        cure: Text(
          en: "take asynchronous workers, or shorter holds, or more workers",
          fr: "prenez des processus asynchrones, des attentes plus courtes, ou plus de processus"
        )
      )
    }
  }

  /// Requests that a service can hold at once, where each occupies a worker or a thread.
  private static func slots(of service: Service) -> Interval? {
    guard let workers = service.workers else { return nil }
    switch service.workerClass?.value ?? service.kind.value.defaultWorkerClass {
    case .sync: return workers.value
    case .gthread: return workers.value * (service.threads?.value ?? Interval(exactly: 1))
    default: return nil
    }
  }

  /// Requests that one person holds on average, response times left out.
  private static func heldShare(_ system: System) -> Interval {
    var sum = Interval(exactly: 0)
    for (journey, share) in zip(system.journeys, system.journeyShares) {
      for activity in journey.activities {
        let actions = activity.compactMap { system.action(named: $0.value) }
        func total(_ part: (Action) -> Figure?) -> Interval {
          actions.reduce(Interval(exactly: 0)) { $0 + (part($1)?.value ?? Interval(exactly: 0)) }
        }
        let (held, think) = (total(\.held), total(\.think))
        guard held.high > 0 else { continue }
        let ratio = Interval(
          low: held.low / (held.low + think.high),
          mid: held.mid / (held.mid + think.mid),
          high: held.high / (held.high + think.low)
        )
        sum = sum + ratio * share
      }
    }
    return sum
  }
}
