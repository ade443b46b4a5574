import PalierModel
import PalierPlanning

extension ProofPlan {
  /// The plan with a warm-up in which a load of arrivals becomes what it stays: until those who came
  /// first have gone through their longest activity, more and more people are there.
  func letting(visitsOf system: System) -> ProofPlan {
    guard case .arrivals = asked else { return self }
    let visits = system.journeys.flatMap(\.activities).map { activity in
      // An arrival is its first request: what it thinks before that is over.
      activity.dropFirst().reduce(0.0) { sum, name in
        let action = system.action(named: name.value)
        let once = (action?.think?.value.high ?? 0) + (action?.held?.value.high ?? 0)
        return sum + once * (action?.repetition?.times ?? 1)
      }
    }
    var plan = self
    plan.warmUp = max(warmUp, visits.max() ?? 0)
    return plan
  }
}
