public import PalierModel

/// What a step measured of one action, or of all that are not held.
public struct MeasuredAction: Sendable, Hashable, Codable {
  /// Completions.
  public var completions: Int
  /// Completed actions a second, with its 95 % interval.
  public var throughput: Interval
  /// Mean response time in seconds, with its 95 % interval.
  public var mean: Interval
  /// The median, in seconds.
  public var p50: Double
  /// 75th percentile, in seconds.
  public var p75: Double
  /// 90th percentile, in seconds.
  public var p90: Double
  /// 95th percentile in seconds, with its 95 % interval.
  public var p95: Interval
  /// 99th percentile in seconds, with its 95 % interval.
  public var p99: Interval

  /// A measurement.
  public init(
    completions: Int,
    throughput: Interval,
    mean: Interval,
    p50: Double,
    p75: Double,
    p90: Double,
    p95: Interval,
    p99: Interval
  ) {
    self.completions = completions
    self.throughput = throughput
    self.mean = mean
    self.p50 = p50
    self.p75 = p75
    self.p90 = p90
    self.p95 = p95
    self.p99 = p99
  }
}
