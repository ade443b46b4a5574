import PalierModel
import PalierQueueing

/// How often each request happens for each person at the same time, response times left out.
///
/// An activity of actions with think times and holds Zᵢ, each done nᵢ times a round, gives each
/// request of them nᵢ/ΣnᵢZᵢ a second; what is done once on entering, 1/session. Response times would only lower the rates.
struct ActionRates {
  /// Requests a second of one person, by action, or by request of an action that has several.
  let perPerson: [String: Interval]

  init(_ system: System) {
    var rates: [String: Interval] = [:]
    func add(_ name: String, _ rate: Interval) {
      rates[name, default: Interval(exactly: 0)] = rates[name, default: Interval(exactly: 0)] + rate
    }
    for (journey, share) in zip(system.journeys, system.journeyShares) {
      for activity in journey.activities {
        let actions = activity.compactMap { system.action(named: $0.value) }
        let round = actions.reduce(0) { sum, action in
          let pauses = [action.think, action.held].compactMap { $0?.mid }
          return sum + action.timesARound * pauses.reduce(0, +)
        }
        guard round > 0 else { continue }
        // A mean of many pauses: think times are distributions, not what is not known.
        for action in actions {
          let rate = Interval(exactly: share * action.timesARound / round)
          for request in action.requests { add(request.name, rate) }
        }
      }
      if let session = system.population.session?.value, session.low > 0 {
        for name in journey.once {
          let requests = system.action(named: name.value)?.requests.map(\.name) ?? [name.value]
          for request in requests { add(request, session.map { share / $0 }) }
        }
      }
    }
    perPerson = rates
  }

  /// Requests a second of one person, all actions together.
  var total: Interval { perPerson.values.reduce(Interval(exactly: 0), +) }
}
