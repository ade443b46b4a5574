import PalierModel
import PalierQueueing

/// How often each action happens for each person at the same time, response times left out.
///
/// An activity of actions with think times and holds Zᵢ gives each of them 1/ΣZᵢ a second; what is
/// done once on entering, 1/session. Response times would only lower the rates.
struct ActionRates {
  /// Requests a second of one person, by action.
  let perPerson: [String: Interval]

  init(_ system: System) {
    var rates: [String: Interval] = [:]
    func add(_ name: String, _ rate: Interval) {
      rates[name, default: Interval(exactly: 0)] = rates[name, default: Interval(exactly: 0)] + rate
    }
    for (journey, share) in zip(system.journeys, system.journeyShares) {
      for activity in journey.activities {
        let actions = activity.compactMap { system.action(named: $0.value) }
        let pauses = actions.flatMap { [$0.think, $0.held].compactMap { $0?.value } }
        let round = pauses.reduce(Interval(exactly: 0), +)
        guard round.mid > 0 else { continue }
        // A mean of many pauses: think times are distributions, not what is not known.
        for action in actions { add(action.name, Interval(exactly: share / round.mid)) }
      }
      if let session = system.population.session?.value, session.low > 0 {
        for action in journey.once { add(action.value, session.map { share / $0 }) }
      }
    }
    perPerson = rates
  }

  /// Requests a second of one person, all actions together.
  var total: Interval { perPerson.values.reduce(Interval(exactly: 0), +) }
}
