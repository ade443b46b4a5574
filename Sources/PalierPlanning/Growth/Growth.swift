public import PalierModel

/// Compound growth at a rate that is known within bounds.
///
/// N(t) = N₀ (1 + g)ᵗ with t in months and g a month; the time to reach C is
/// t = ln(C/N₀) / ln(1 + g). Bounds are those of all values within the intervals.
public struct Growth: Sendable, Hashable, Codable {
  /// Nothing is said of what lies further away: twenty years.
  public static let horizon = 240.0

  /// The rate a month, above −1.
  public let rate: Interval

  /// Growth at a rate a month.
  public init(_ rate: Interval) { self.rate = rate }

  /// No growth, where none is declared.
  public static let none = Growth(Interval(exactly: 0))

  /// What a quantity has become after so many months.
  public func value(_ start: Interval, after months: Double) -> Interval {
    Interval(
      low: start.low * power(1 + rate.low, months),
      mid: start.mid * power(1 + rate.mid, months),
      high: start.high * power(1 + rate.high, months)
    )
  }

  /// Months until a quantity that is now at `start` reaches `level`: 0 where it already has,
  /// infinite where it never does.
  ///
  /// The lower bound takes the highest start, the lowest level and the fastest growth.
  public func months(from start: Interval, to level: Interval) -> Interval {
    Interval(
      low: Growth.months(from: start.high, to: level.low, rate: rate.high),
      mid: Growth.months(from: start.mid, to: level.mid, rate: rate.mid),
      high: Growth.months(from: start.low, to: level.high, rate: rate.low)
    )
  }

  private static func months(from start: Double, to level: Double, rate: Double) -> Double {
    if start >= level { return 0 }
    guard rate > 0, start > 0, level.isFinite else { return .infinity }
    let months = naturalLogarithm(level / start) / naturalLogarithm(1 + rate)
    return months > horizon ? .infinity : months
  }
}
