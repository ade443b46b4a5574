import PalierQueueing

/// What a load must meet.
public struct LoadObjectives: Sendable, Hashable, Codable {
  /// Limits of the 95th percentile in seconds, by action.
  public var p95: [String: Double]
  /// The limit of the 95th percentile of all actions that are not held; nil: none.
  public var overallP95: Double?
  /// The limit of the share of failed requests.
  public var errorShare: Double

  /// Objectives.
  public init(p95: [String: Double] = [:], overallP95: Double? = nil, errorShare: Double = 0.01) {
    self.p95 = p95
    self.overallP95 = overallP95
    self.errorShare = errorShare
  }

  /// How a step stands against the objectives: its worst value over its limit.
  ///
  /// Errors weigh only once they exceed their limit, since below it they say nothing of how near
  /// the capacity is.
  public func severity(of step: StepResult) -> Double {
    var worst = 0.0
    for (action, limit) in p95 {
      guard let result = step.action(action), result.latency.count > 0 else { continue }
      worst = max(worst, result.latency.histogram.percentile(0.95) / limit)
    }
    if let overallP95 {
      worst = max(worst, step.overallLatency().histogram.percentile(0.95) / overallP95)
    }
    let errors = step.errorShare
    if errors > errorShare { worst = max(worst, errorShare > 0 ? errors / errorShare : 10) }
    return worst
  }

  /// A step as a trial of the search.
  public func trial(_ step: StepResult) -> CapacityTrial {
    CapacityTrial(
      load: step.step.offered,
      duration: step.duration,
      severity: severity(of: step),
      verdict: step.validity.verdict
    )
  }
}
