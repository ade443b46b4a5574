import Foundation
import PalierModel
import PalierQueueing

/// A weighted line through trials near the crossing: the logarithm of severity over load.
struct LocalRegression {
  let crossing: Double
  /// The relative change of severity for a relative change of load, at the crossing.
  let elasticity: Double
  /// The 95 % interval of the crossing (Fieller 1954); nil where the slope is not certain.
  let interval: Interval?

  /// Fits trials by least squares, each weighted by its duration and its nearness to `center`.
  ///
  /// Trials further than `width` of the load away do not count: the curve is straight nearby only.
  /// Nil below three trials at two loads, or where the line does not rise.
  /// Complexity: O(trials).
  init?(_ trials: [CapacityTrial], near center: Double, width: Double) {
    var points: [(x: Double, y: Double, weight: Double)] = []
    for trial in trials where trial.severity > 0 {
      let distance = abs(trial.load / center - 1) / width
      guard distance < 1 else { continue }
      // Tricube weights (Cleveland 1979).
      let kernel = pow(1 - pow(distance, 3), 3)
      points.append((trial.load - center, log(trial.severity), trial.duration * kernel))
    }
    guard points.count >= 3 else { return nil }
    let total = points.reduce(0) { $0 + $1.weight }
    let meanX = points.reduce(0) { $0 + $1.weight * $1.x } / total
    let meanY = points.reduce(0) { $0 + $1.weight * $1.y } / total
    let squares = points.reduce(0) { $0 + $1.weight * ($1.x - meanX) * ($1.x - meanX) }
    guard squares > 0 else { return nil }
    let products = points.reduce(0) { $0 + $1.weight * ($1.x - meanX) * ($1.y - meanY) }
    let slope = products / squares
    guard slope > 0 else { return nil }
    crossing = center + meanX - meanY / slope
    elasticity = slope * crossing
    let residuals = points.reduce(0) {
      let residual = $1.y - meanY - slope * ($1.x - meanX)
      return $0 + $1.weight * residual * residual
    }
    let freedom = points.count - 2
    let variance = residuals / Double(freedom)
    let t = Quantiles.student(0.975, freedom: freedom)
    // All loads at which the line is within t deviations of zero: a quadratic in x − meanX.
    let a = slope * slope - t * t * variance / squares
    let b = meanY * slope
    let c = meanY * meanY - t * t * variance / total
    let discriminant = b * b - a * c
    guard a > 0, discriminant >= 0 else {
      interval = nil
      return
    }
    let root = discriminant.squareRoot()
    interval = Interval(
      low: center + meanX + (-b - root) / a,
      mid: crossing,
      high: center + meanX + (-b + root) / a
    )
  }
}
