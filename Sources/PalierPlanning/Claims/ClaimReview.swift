public import PalierModel

/// Holds everything that a dossier claims against the plan of the system.
public struct ClaimReview: Sendable {
  /// What was found, in the order of the claims.
  public let findings: [ClaimFinding]

  /// Reviews the claims of the planner's system.
  ///
  /// `declared` are the tiers of its dossier, each with the system as it has it; `capacity` and
  /// `prediction` what is known of the system as it is, at its peak. Arithmetic on the plan: no
  /// simulation.
  public init(
    _ planner: TierPlanner,
    plan: GrowthPlan,
    declared: [TierPlanner.DeclaredTier],
    capacity: Interval?,
    prediction: StepPrediction?
  ) {
    let system = planner.system
    let contradictions = Contradictions.findings(in: system)
    let isMeasured = planner.calibration?.isDeclared == false
    let capacity = capacity.map {
      Figure(
        $0,
        .count,
        from: .predicted(
          model: isMeasured ? "simulation" : "simulation, declared demands",
          error: nil
        )
      )
    }
    findings = system.claims.enumerated().flatMap { index, claim in
      let path = Claim.path(at: index)
      let tier = claim.tier.flatMap { name in plan.tiers.first { $0.name == name.value } }
      let other = claim.tier.flatMap { name in
        declared.first { $0.tier.name == name.value }?.system
      }
      return ClaimContext(
        claim: claim,
        path: path,
        system: other ?? system,
        tier: tier,
        planner: planner,
        plan: plan,
        capacity: claim.with != nil ? nil : claim.tier == nil ? capacity : tier?.capacity,
        prediction: claim.tier == nil && claim.with == nil ? prediction : nil,
        contradictions: contradictions.filter { found in
          found.statements.contains { $0.key.hasPrefix(path + ".") }
        }
      ).findings
    }
  }
}

extension ClaimContext {
  /// What became of everything that the claim states.
  fileprivate var findings: [ClaimFinding] {
    switch claim.content {
    case .capacity(let claim): review(claim)
    case .load(let claim): review(claim)
    case .response(let claim): review(claim)
    case .change(let claim): review(claim)
    case .disk(let claim): review(claim)
    case .memory(let claim): review(claim)
    case .connections(let claim): review(claim)
    case .traffic(let claim): review(claim)
    case .cost(let claim): review(claim)
    case .durability(let claim): review(claim)
    case .recovery(let claim): review(claim)
    case .offer(let claim): review(claim)
    case .total(let claim): review(claim)
    case .product(let claim): review(claim)
    case .share(let claim): review(claim)
    }
  }
}
