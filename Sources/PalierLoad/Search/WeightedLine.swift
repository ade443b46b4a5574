import PalierQueueing

/// A straight line through weighted points, by least squares.
struct WeightedLine {
  /// The sum of the weights.
  let total: Double
  let slope: Double
  /// The variance of a point of weight 1, from the residuals.
  let variance: Double
  /// True if a parabola fits better, at 95 %; needs five points to tell.
  let isCurved: Bool

  private let meanX: Double
  private let meanY: Double
  private let squares: Double
  private let freedom: Int

  /// The line through at least three points; nil if all have the same x.
  ///
  /// Complexity: O(points).
  init?(_ points: [(x: Double, y: Double, weight: Double)]) {
    func sum(_ term: ((x: Double, y: Double, weight: Double)) -> Double) -> Double {
      points.reduce(0) { $0 + $1.weight * term($1) }
    }
    let total = sum { _ in 1 }
    let meanX = sum(\.x) / total
    let meanY = sum(\.y) / total
    let squares = sum { ($0.x - meanX) * ($0.x - meanX) }
    guard points.count >= 3, squares > 0 else { return nil }
    let slope = sum { ($0.x - meanX) * ($0.y - meanY) } / squares
    let residuals = sum { point in
      let residual = point.y - meanY - slope * (point.x - meanX)
      return residual * residual
    }
    // The parabola that is orthogonal to every line.
    let meanSquare = squares / total
    let tilt = sum { ($0.x - meanX) * ($0.x - meanX) * ($0.x - meanX) } / squares
    func bow(_ x: Double) -> Double {
      (x - meanX) * (x - meanX) - meanSquare - tilt * (x - meanX)
    }
    let bows = sum { bow($0.x) * bow($0.x) }
    var isCurved = false
    if points.count >= 5, bows > 0 {
      let bend = sum { bow($0.x) * $0.y } / bows
      let rest = max(1e-12, residuals - bend * bend * bows)
      let limit = Quantiles.student(0.975, freedom: points.count - 3)
      isCurved = bend * bend * bows > limit * limit * rest / Double(points.count - 3)
    }
    self.total = total
    self.meanX = meanX
    self.meanY = meanY
    self.squares = squares
    self.slope = slope
    self.isCurved = isCurved
    freedom = points.count - 2
    variance = residuals / Double(freedom)
  }

  /// The line's height.
  func value(at x: Double) -> Double { meanY + slope * (x - meanX) }

  /// Where the line crosses zero.
  var root: Double { meanX - meanY / slope }

  /// The 95 % interval of the root (Fieller 1954); nil where the slope is not certain.
  ///
  /// `systematic` is a standard error that all points share.
  func rootInterval(systematic: Double = 0) -> (low: Double, high: Double)? {
    let t = Quantiles.student(0.975, freedom: freedom)
    // All x at which the line is within t deviations of zero: a quadratic in x − meanX.
    let a = slope * slope - t * t * variance / squares
    let b = meanY * slope
    let c = meanY * meanY - t * t * (variance / total + systematic * systematic)
    let discriminant = b * b - a * c
    guard a > 0, discriminant >= 0 else { return nil }
    let root = discriminant.squareRoot()
    return (meanX + (-b - root) / a, meanX + (-b + root) / a)
  }
}
