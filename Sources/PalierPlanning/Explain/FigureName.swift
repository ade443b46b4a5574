import PalierModel

/// Names of the figures that a plan lists, the same in all versions.
public enum FigureName {
  static let tiers = "tier."
  /// What the names of all levels of the decision table begin with.
  public static let decisions = "decision."

  /// What a tier uses of a resource: `tier.early.machine.cpu`.
  public static func use(of resource: String, in tier: String) -> String {
    "\(tiers)\(tier).\(resource)"
  }

  /// What a disaster costs at worst: `recovery.mistake`, with a number from the second of a kind on.
  public static func recovery(_ finding: RecoveryPlan.Finding, in plan: RecoveryPlan) -> String {
    let alike = plan.findings.filter { $0.disaster == finding.disaster }
    let place = alike.firstIndex(of: finding) ?? 0
    let name = "recovery." + finding.disaster.rawValue.split(separator: " ").joined(separator: "_")
    return place == 0 ? name : "\(name).\(place + 1)"
  }

  /// The monthly cost of an item: `cost.server`, with its currency where it is paid in several.
  public static func cost(_ line: CostPlan.Line, in plan: CostPlan) -> String {
    let isAlone = plan.lines.filter { $0.name == line.name }.count == 1
    guard !isAlone, case .monthlyMoney(let currency) = line.monthly.dimension else {
      return "cost." + line.name
    }
    return "cost.\(line.name).\(currency)"
  }
}
