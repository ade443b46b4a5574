public import PalierModel

/// How much more than a load a system can bear.
public struct Headroom: Sendable, Hashable {
  /// Capacity over load: 1 where the load is just borne.
  public let ratio: Interval

  /// The headroom of a capacity over a load that is above zero; nil without such a load.
  public init?(capacity: Interval, over load: Interval) {
    guard load.low > 0 else { return nil }
    ratio = Interval(
      low: capacity.low / load.high,
      mid: capacity.mid / load.mid,
      high: capacity.high / load.low
    )
  }

  /// True if the load is borne at all values within the intervals, false if at none; nil if the
  /// intervals do not decide.
  public var holds: Bool? {
    if ratio.low >= 1 { return true }
    return ratio.high < 1 ? false : nil
  }
}
