public import PalierModel

/// A robust straight line through points: the median of the slopes of all pairs.
///
/// Up to 29 % of the points may be outliers (Theil 1950, Sen 1968). The slope's bounds are those of
/// Sen's interval from the normal approximation of Kendall's statistic, nominally 95 %. With a
/// season only pairs at the same place in it count (Hirsch, Slack & Smith 1982).
/// Complexity: O(n² log n) time, O(n²) space.
public struct TheilSen: Sendable, Hashable {
  /// The slope.
  public let slope: Interval
  /// The value at x = 0: the median of y − slope · x.
  public let intercept: Double

  /// The line through points of different x, at least three, where every `season`-th point is at the
  /// same place in its season; nil if there are fewer.
  public init?(_ points: [(x: Double, y: Double)], season: Int? = nil) {
    self.init(points, places: points.indices.map { $0 % (season ?? 1) })
  }

  /// The line through points whose places in the season are given; nil if there are too few.
  ///
  /// `dependence` is how many times as large the variance of Kendall's statistic is as that of
  /// independent points.
  init?(_ points: [(x: Double, y: Double)], places: [Int], dependence: Double = 1) {
    var slopes: [Double] = []
    for i in points.indices {
      for j in points.indices where points[j].x > points[i].x && places[i] == places[j] {
        slopes.append((points[j].y - points[i].y) / (points[j].x - points[i].x))
      }
    }
    slopes.sort()
    guard points.count >= 3, let middle = TheilSen.median(ofSorted: slopes) else { return nil }
    // Points at different places of the season are independent groups: variances add up.
    let sizes = Dictionary(places.map { ($0, 1.0) }, uniquingKeysWith: +).values
    let variance = sizes.reduce(0) { $0 + $1 * ($1 - 1) * (2 * $1 + 5) / 18 }
    let reach = 1.96 * (dependence * variance).squareRoot()
    let number = Double(slopes.count)
    let last = Double(slopes.count - 1)
    let bounds = (
      low: max(0, min(last, ((number - reach) / 2).rounded(.down))),
      high: max(0, min(last, ((number + reach) / 2).rounded(.up)))
    )
    slope = Interval(low: slopes[Int(bounds.low)], mid: middle, high: slopes[Int(bounds.high)])
    intercept = TheilSen.median(points.map { $0.y - middle * $0.x }) ?? 0
  }

  /// The middle value, or the mean of the two in the middle; nil of none.
  static func median(_ values: [Double]) -> Double? { median(ofSorted: values.sorted()) }

  private static func median(ofSorted values: [Double]) -> Double? {
    values.isEmpty ? nil : (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
  }
}
