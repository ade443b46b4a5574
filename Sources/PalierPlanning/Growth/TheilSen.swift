public import PalierModel

/// A robust straight line through points: the median of the slopes of all pairs.
///
/// Up to 29 % of the points may be outliers (Theil 1950, Sen 1968). The slope's bounds are those of
/// Sen's interval from the normal approximation of Kendall's statistic, nominally 95 %. With a
/// season of p points, only pairs that lie whole seasons apart count (Hirsch, Slack & Smith 1982).
/// Complexity: O(n² log n) time, O(n²) space.
public struct TheilSen: Sendable, Hashable {
  /// The slope.
  public let slope: Interval
  /// The value at x = 0: the median of y − slope · x.
  public let intercept: Double

  /// The line through points of different x, at least three; nil if there are fewer.
  public init?(_ points: [(x: Double, y: Double)], season: Int? = nil) {
    var slopes: [Double] = []
    for i in points.indices {
      for j in points.indices where points[j].x > points[i].x {
        if let season, (j - i) % season != 0 { continue }
        slopes.append((points[j].y - points[i].y) / (points[j].x - points[i].x))
      }
    }
    guard points.count >= 3, let middle = TheilSen.median(slopes) else { return nil }
    slopes.sort()
    let count = Double(points.count)
    // With a season the groups of points one season apart are independent: variances add up.
    let groups = Double(season ?? 1)
    let size = count / groups
    let variance = groups * size * (size - 1) * (2 * size + 5) / 18
    let reach = 1.96 * max(0, variance).squareRoot()
    let number = Double(slopes.count)
    let first = Int(((number - reach) / 2).rounded(.down))
    let last = Int(((number + reach) / 2).rounded(.up))
    slope = Interval(
      low: slopes[max(0, min(slopes.count - 1, first))],
      mid: middle,
      high: slopes[max(0, min(slopes.count - 1, last))]
    )
    intercept = TheilSen.median(points.map { $0.y - middle * $0.x }) ?? 0
  }

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
