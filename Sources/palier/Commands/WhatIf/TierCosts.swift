import PalierModel
import PalierPlanning

/// What variants of a system cost: what every tier needs, and what their own tier needs.
struct TierCosts {
  /// What stands before the name of a tier that is tried.
  static let prefix = "tier."

  /// Demands, measured or declared.
  let calibration: Calibration
  /// People at the same time that were asked about; nil: those of the population.
  let asked: Double?

  /// The tier that a system is in after changes: the last that they move it into, else the one whose
  /// range holds its population; nil where there is none.
  func tier(after changes: [String], of system: System) -> String? {
    if let moved = changes.last(where: { $0.hasPrefix(TierCosts.prefix) }) {
      return String(moved.dropFirst(TierCosts.prefix.count))
    }
    return system.tier(at: peak(of: system), asked: asked)?.name
  }

  /// What it costs a month, item by item.
  func due(after changes: [String], of system: System) -> [CostPlan.Line] {
    let regions = RegionPlan(system, peak: peak(of: system), calibration: calibration)
    return CostPlan(system, regions: regions).due(in: tier(after: changes, of: system))
  }

  private func peak(of system: System) -> PeakLoad? {
    PeakLoad(system.population, round: system.round)
  }
}

/// A tier that the dossier does not have.
struct WhatIfError: PalierError {
  let tier: String
  let known: [String]

  init(tier: String, known: [String]) { (self.tier, self.known) = (tier, known) }

  var message: Text {
    Text(
      en: "The dossier has no tier `\(tier)`.",
      fr: "Le dossier n'a pas de palier « \(tier) »."
    )
  }

  var cure: Text? {
    if let closest = SpellingSuggestion.closest(to: tier, among: known) {
      return Text(en: "Did you mean `\(closest)`?", fr: "Vouliez-vous dire « \(closest) » ?")
    }
    let names = known.joined(separator: ", ")
    return known.isEmpty
      ? Text(en: "It declares no tiers.", fr: "Il ne déclare aucun palier.")
      : Text(en: "There are: \(names).", fr: "Il y a : \(names).")
  }
}
