public import PalierModel

/// All the rules, and what they find.
public enum Contradictions {
  /// The rules, in the order in which the page for users lists them.
  public static let rules: [any ContradictionRule.Type] = [
    CPULimits.self, MemoryLimits.self, MemoryCeilings.self, DatabaseConnections.self,
    HeldRequests.self, CapacityPopulation.self, CapacityBelowPeak.self, UntestedCapacity.self,
    UnsupportedCapacity.self, DifferingCapacities.self, SmallerMachineHoldsMore.self,
    AverageAsPeak.self, WorkOfRequests.self, RequestsBesideSessions.self, Totals.self,
    DataBeyondDisk.self,
    BackupsBeyondDisk.self, RecoveryObjectives.self, GrowthBesideHistory.self,
    CatalogueOffer.self,
  ]

  /// What all rules find in a system, in the order of the file.
  public static func findings(in system: System) -> [Contradiction] {
    let found = rules.flatMap { $0.findings(in: system) }
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }
}

extension Contradiction {
  /// Its line and column, for sorting.
  fileprivate var place: (line: Int, column: Int) {
    let location = statements.first?.location
    return (location?.line ?? .max, location?.column ?? 0)
  }
}
