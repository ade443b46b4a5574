import Foundation
import PalierModel
import PalierQueueing

/// A weighted line through trials near the crossing: a function of severity over load.
struct LocalRegression {
  /// Which function of severity is taken as straight.
  enum Form {
    /// The logarithm, for users: straight near the crossing, whatever the system.
    case logarithm
    /// 1 − 1/severity, for arrivals: straight all the way where one server queues, as
    /// percentiles are proportional to 1/(μ − λ) in M/M/1. It scatters as much at low loads as at
    /// high ones, where the logarithm scatters more the nearer saturation is.
    case reciprocal
  }

  let crossing: Double
  /// The relative change of severity for a relative change of load, at the crossing.
  let elasticity: Double
  /// The 95 % interval of the crossing (Fieller 1954); nil where the slope is not certain.
  let interval: Interval?
  /// True if a parabola fits better than chance explains: the form does not hold over this width.
  let isCurved: Bool
  /// How many trials count.
  let count: Int

  private struct Point {
    let x: Double
    var y: Double
    let value: Double
    let weight: Double
    let duration: Double
  }

  /// Fits trials by least squares, each weighted by its duration and its nearness to `center`.
  ///
  /// Trials further than `width` of the load away do not count: the curve is straight nearby only.
  /// Nil below three trials at two loads, or where the line does not rise.
  /// Complexity: O(trials).
  init?(_ trials: [CapacityTrial], _ form: Form, near center: Double, width: Double) {
    var points: [Point] = []
    for trial in trials where trial.severity > 0 {
      let distance = abs(trial.load / center - 1) / width
      guard distance < 1 else { continue }
      // Tricube weights (Cleveland 1979).
      let kernel = pow(1 - pow(distance, 3), 3)
      let value = LocalRegression.value(trial.severity, form)
      points.append(
        Point(
          x: trial.load - center,
          y: value,
          value: value,
          weight: trial.duration * kernel,
          duration: trial.duration
        )
      )
    }
    guard points.count >= 3, var line = WeightedLine(points.map { ($0.x, $0.y, $0.weight) }) else {
      return nil
    }
    if form == .reciprocal {
      for _ in 0..<2 {
        for index in points.indices {
          points[index].y = points[index].value + LocalRegression.bias(of: points[index], line)
        }
        guard let better = WeightedLine(points.map { ($0.x, $0.y, $0.weight) }) else { return nil }
        line = better
      }
    }
    guard line.slope > 0 else { return nil }
    count = points.count
    crossing = center + line.root
    elasticity = line.slope * crossing
    isCurved = line.isCurved
    // The correction itself is not known for certain.
    let correction = points.reduce(0) { $0 + $1.weight * ($1.y - $1.value) } / line.total
    interval = line.rootInterval(systematic: correction).map {
      Interval(low: center + $0.low, mid: center + line.root, high: center + $0.high)
    }
  }

  private static func value(_ severity: Double, _ form: Form) -> Double {
    switch form {
    case .logarithm: log(severity)
    // An overload grows with the length of the trial, not with the load.
    case .reciprocal: 1 - 1 / min(severity, 3)
    }
  }

  /// What the reciprocal of a scattered severity is too large by: with v the squared relative
  /// scatter, v to second order (E 1/X ≈ (1 + v)/E X), and v/2 for higher orders and for percentiles
  /// of short windows, which are too small (found by simulation of M/M/1 and D/M/1).
  private static func bias(of point: Point, _ line: WeightedLine) -> Double {
    let reciprocal = max(0.3, 1 - line.value(at: point.x))
    return min(1.5 * line.variance / point.duration / reciprocal, 0.45 * reciprocal)
  }
}
