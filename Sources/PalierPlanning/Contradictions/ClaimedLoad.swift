import PalierModel

/// What the people of a claimed capacity are in people at the same time.
struct ClaimedLoad {
  /// People at the same time at the peak; nil if the dossier does not say how they come.
  let concurrent: Interval?

  /// The load of a claim, by the habits of the dossier's population and Little's law.
  init(_ claim: CapacityClaim, in system: System) {
    let users = claim.users
    var population = system.population
    switch claim.population.value {
    case .concurrent:
      concurrent = users.value
      return
    case .dailyActive:
      population.dailyActive = users
    case .registered:
      // A number of daily people belongs to the registered of the dossier, not to those claimed.
      guard population.dailyActive?.dimension == .ratio else {
        concurrent = nil
        return
      }
      population.registered = users
    case .monthlyActive, .records:
      concurrent = nil
      return
    }
    population.concurrent = nil
    concurrent = PeakLoad(population, round: system.round)?.concurrent.value
  }
}
