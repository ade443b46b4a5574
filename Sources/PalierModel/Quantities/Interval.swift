/// A quantity known to lie between two bounds, with the value held most likely.
///
/// Invariant: `low <= mid <= high`, all finite or infinite, none NaN.
public struct Interval: Sendable, Hashable, Codable {
  /// The lower bound.
  public let low: Double
  /// The most likely value.
  public let mid: Double
  /// The upper bound.
  public let high: Double

  /// The interval of these three values, put into order if they are not.
  public init(low: Double, mid: Double, high: Double) {
    let sorted = [low, mid, high].sorted()
    self.low = sorted[0]
    self.mid = sorted[1]
    self.high = sorted[2]
  }

  /// The interval between two bounds, most likely in the middle.
  public init(_ low: Double, _ high: Double) {
    self.init(low: low, mid: (low + high) / 2, high: high)
  }

  /// A value known exactly.
  public init(exactly value: Double) {
    low = value
    mid = value
    high = value
  }

  /// True if the bounds coincide.
  public var isExact: Bool { low == high }

  /// Half the distance between the bounds.
  public var halfWidth: Double { (high - low) / 2 }

  /// True if the value lies within the bounds.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }

  /// The interval after a monotone function, rising or falling.
  public func map(_ transform: (Double) -> Double) -> Interval {
    Interval(low: transform(low), mid: transform(mid), high: transform(high))
  }

  /// The sum of two quantities, bound by bound.
  public static func + (left: Interval, right: Interval) -> Interval {
    Interval(low: left.low + right.low, mid: left.mid + right.mid, high: left.high + right.high)
  }

  /// The quantity scaled by a factor.
  public static func * (left: Interval, factor: Double) -> Interval { left.map { $0 * factor } }

  /// The product of two quantities, whatever their signs.
  public static func * (left: Interval, right: Interval) -> Interval {
    let corners = [
      left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high,
    ]
    return Interval(
      low: corners.min() ?? 0,
      mid: left.mid * right.mid,
      high: corners.max() ?? 0
    )
  }
}
