import PalierModel

extension ClaimContext {
  /// How long responses take at the peak.
  func review(_ claim: ResponseClaim) -> [ClaimFinding] {
    let statistic = claim.statistic.rawValue
    let subject =
      claim.action.map {
        Text(
          en: "response time of \($0.value), \(statistic)",
          fr: "temps de réponse \(French.of($0.value)), \(statistic)"
        )
      } ?? Text(en: "response time, \(statistic)", fr: "temps de réponse, \(statistic)")
    let predicted =
      claim.action.map { prediction?.actions[$0.value] } ?? prediction?.overall
    let value = predicted.flatMap { claim.statistic.value(in: $0) }
    return [
      compare(
        subject,
        claim.time,
        with: value.map { Figure($0, .time, from: ClaimContext.simulated(planner)) },
        because: value == nil
          ? Text(
            en: "nobody has measured what a request costs",
            fr: "personne n'a mesuré ce que coûte une requête"
          ) : Text(en: "predicted at the peak", fr: "prédit à la pointe"),
        else: prove
      )
    ]
  }

  /// Where response times that were simulated come from.
  static func simulated(_ planner: TierPlanner) -> Source {
    .predicted(
      model: planner.calibration?.isDeclared == false
        ? "simulation" : "simulation, declared demands",
      error: nil
    )
  }
}

extension Objectives.Statistic {
  /// Its value among those that are predicted; nil for others.
  fileprivate func value(in prediction: ActionPrediction) -> Interval? {
    switch self {
    case .mean: prediction.mean
    case .p95: prediction.p95
    case .p99: prediction.p99
    case .p50, .p75, .p90: nil
    }
  }
}
