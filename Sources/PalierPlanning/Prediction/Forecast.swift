import PalierModel

/// Predictions of one step as a function of the machine's speed.
///
/// They are made and stored before the step runs; the one for the speed that held is read from
/// them afterwards.
public struct Forecast: Sendable, Hashable, Codable {
  /// Predictions in rising order of speed, at least one.
  public let bySpeed: [StepPrediction]

  /// A forecast; nil without predictions.
  public init?(_ predictions: [StepPrediction]) {
    guard !predictions.isEmpty else { return nil }
    bySpeed = predictions.sorted { $0.speed < $1.speed }
  }

  /// True if a speed lies within those predicted for, or where speed plays no part.
  public func covers(speed: Double) -> Bool {
    guard let first = bySpeed.first, let last = bySpeed.last, bySpeed.count > 1 else { return true }
    return (first.speed...last.speed).contains(speed)
  }

  /// The prediction at one speed: interpolated on logarithmic scales between the nearest two, and
  /// that of the nearest speed outside their range.
  public func at(speed: Double) -> StepPrediction {
    let upper = bySpeed.firstIndex { $0.speed >= speed } ?? bySpeed.count - 1
    let lower = max(0, upper - 1)
    let (left, right) = (bySpeed[lower], bySpeed[upper])
    guard left.speed < right.speed, speed > left.speed, speed < right.speed else {
      return speed <= left.speed ? left : right
    }
    let share =
      (naturalLogarithm(speed) - naturalLogarithm(left.speed))
      / (naturalLogarithm(right.speed) - naturalLogarithm(left.speed))
    var result = left
    result.speed = speed
    result.overall = left.overall.interpolated(to: right.overall, share: share)
    for (name, action) in left.actions {
      if let other = right.actions[name] {
        result.actions[name] = action.interpolated(to: other, share: share)
      }
    }
    for index in left.utilisations.indices where index < right.utilisations.count {
      result.utilisations[index].utilisation =
        (1 - share) * left.utilisations[index].utilisation
        + share * right.utilisations[index].utilisation
    }
    return result
  }
}
