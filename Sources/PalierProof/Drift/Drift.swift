public import PalierModel
import PalierPlanning

/// How something rose or fell in the course of a step, beyond what chance explains.
///
/// Theil's line through the medians of equal stretches of the step, with Sen's interval of its slope
/// (``PalierPlanning/TheilSen``): neither a few odd seconds nor what fluctuates makes a drift.
public struct Drift: Sendable, Hashable, Codable {
  /// The stretches that a step is cut into, at most.
  private static let stretches = 20
  /// Values without which nothing is said.
  private static let leastValues = 10

  /// The line's value at the step's start.
  public let start: Double
  /// The line's value at the step's end.
  public let end: Double
  /// The change in an hour at this pace, nominally a 95 % interval.
  public let perHour: Interval

  /// The change from start to end.
  public var change: Double { end - start }

  /// The drift of values measured at times in seconds, ascending, in the step from `window.lowerBound`
  /// to its end; nil where there are fewer than ten, or where the change is less than a share
  /// `relative` of the start or than `absolute`, or may be less than half of that.
  ///
  /// Complexity: O(n log n).
  public init?(
    times: [Double],
    values: [Double],
    in window: ClosedRange<Double>,
    relative: Double,
    absolute: Double = 0
  ) {
    let points = zip(times, values).filter { window.contains($0.0) }
    guard points.count >= Drift.leastValues else { return nil }
    let count = min(Drift.stretches, points.count)
    let medians = (0..<count).map { index in
      let part = points[(index * points.count / count)..<((index + 1) * points.count / count)]
      let middle = part.map(\.1).sorted()[part.count / 2]
      let time = part.reduce(0) { $0 + $1.0 } / Double(part.count)
      return (x: (time - window.lowerBound) / 3_600, y: middle)
    }
    guard let line = TheilSen(medians), line.slope.low > 0 || line.slope.high < 0 else {
      return nil
    }
    let hours = (window.upperBound - window.lowerBound) / 3_600
    start = line.intercept
    end = line.intercept + line.slope.mid * hours
    perHour = line.slope
    let least = max(absolute, relative * abs(start))
    let surely = min(abs(line.slope.low), abs(line.slope.high)) * hours
    guard abs(end - start) >= least, surely >= least / 2 else { return nil }
  }
}
