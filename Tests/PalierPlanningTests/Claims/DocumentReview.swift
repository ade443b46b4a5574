import PalierDossier
import PalierModel

@testable import PalierPlanning

/// The claims of a dossier beside a plan that takes no simulation.
enum DocumentReview {
  /// The findings on the claims of these keys.
  static func of(_ keys: String) throws -> [ClaimFinding] {
    try findings(in: try PlanningDossier.system(keys))
  }

  /// The findings on the claims of a system.
  ///
  /// Its tiers are planned without demands, so that none is simulated; loads and resources have them.
  static func findings(in system: System) throws -> [ClaimFinding] {
    var undemanding = system
    for index in undemanding.actions.indices { undemanding.actions[index].demands = [:] }
    func planner(_ system: System) -> TierPlanner {
      TierPlanner(
        system: system,
        calibration: nil,
        peak: PeakLoad(system.population, round: system.round)
      )
    }
    func declared(_ system: System) throws -> [TierPlanner.DeclaredTier] {
      try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) }
    }
    let plan = try GrowthPlan(
      planner(undemanding),
      declared: try declared(undemanding),
      today: CalendarDate(year: 2026, month: 1, day: 1)
    )
    return ClaimReview(
      planner(system),
      plan: plan,
      declared: try declared(system),
      capacity: nil,
      prediction: nil
    ).findings
  }
}
