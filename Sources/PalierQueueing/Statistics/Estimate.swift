/// A quantity estimated from random data, with its confidence interval.
public struct Estimate: Sendable, Hashable, Codable {
  /// The estimate.
  public var value: Double
  /// The lower end of the interval.
  public var low: Double
  /// The upper end of the interval.
  public var high: Double

  /// An estimate and the ends of its interval.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// An estimate and how far the interval reaches to either side.
  public init(value: Double, halfWidth: Double) {
    self.init(value: value, low: value - halfWidth, high: value + halfWidth)
  }

  /// Half the width of the interval.
  public var halfWidth: Double { (high - low) / 2 }

  /// True if the interval holds the number.
  public func contains(_ number: Double) -> Bool { low <= number && number <= high }
}
