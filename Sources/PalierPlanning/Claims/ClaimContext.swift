import PalierModel

/// All that claims are held against: the plan of the system, or of the tier that a claim speaks of.
struct ClaimContext {
  /// The claim.
  let claim: Claim
  /// Its path in the dossier.
  let path: String
  /// The system as it is in the tier that is spoken of.
  let system: System
  /// The tier that is spoken of; nil: the system as it is.
  let tier: TierPlan?
  /// What plans the tiers.
  let planner: TierPlanner
  /// The plan.
  let plan: GrowthPlan
  /// The highest load that the system bears as it is; nil where nobody knows.
  let capacity: Figure?
  /// What it does at the load of its peak; nil where nobody knows.
  let prediction: StepPrediction?
  /// What this claim contradicts, by the rules of the dossier.
  let contradictions: [Contradiction]

  /// The file of the dossier, as commands take it.
  var file: String { claim.location?.file ?? "palier.yaml" }

  /// What rules of these names say of the claim.
  func contradiction(_ rules: any ContradictionRule.Type...) -> Contradiction? {
    contradictions.first { found in rules.contains { $0.identifier == found.rule } }
  }

  /// People at the same time at the peak of the tier, or of the system as it is.
  var people: Interval? { tier?.load.value ?? planner.today }

  /// What is used of each resource at that peak.
  var resources: [TierResource] {
    if let tier { return tier.resources }
    guard let people = planner.today else { return [] }
    return planner.resources(
      of: system,
      ResourceUse(system, planner.demands(of: system)),
      plan.storage.total(after: 0),
      at: people
    )
  }

  /// The measurement that would tell a demand.
  var calibrate: Text {
    Text(
      en: "measure what a request costs: `palier calibrate \(file)`, some minutes at light load",
      fr:
        "mesurer ce que coûte une requête : « palier calibrate \(file) », quelques minutes à faible charge"
    )
  }

  /// The measurement that would tell a capacity or a response time.
  var prove: Text {
    let change = claim.with.map { " --change \($0.value)" } ?? ""
    return Text(
      en: "test it under load: `palier prove \(file)\(change)`",
      fr: "l'essayer sous charge : « palier prove \(file)\(change) »"
    )
  }
}
