public import PalierModel

/// What a load test of one action (or of all that are not held) is expected to show.
///
/// Intervals are nominally 95 %, and are those of the test's own figures: they hold the
/// measurement's sampling noise besides the uncertainty of the demands.
public struct ActionPrediction: Sendable, Hashable, Codable {
  /// Completed actions a second.
  public var throughput: Interval
  /// Mean response time, in seconds.
  public var mean: Interval
  /// 95th percentile of the response time, in seconds.
  public var p95: Interval
  /// 99th percentile of the response time, in seconds.
  public var p99: Interval

  /// A prediction.
  public init(throughput: Interval, mean: Interval, p95: Interval, p99: Interval) {
    self.throughput = throughput
    self.mean = mean
    self.p95 = p95
    self.p99 = p99
  }

  /// Between this prediction and another, `share` of the way, on a logarithmic scale.
  func interpolated(to other: ActionPrediction, share: Double) -> ActionPrediction {
    ActionPrediction(
      throughput: throughput.interpolated(to: other.throughput, share: share),
      mean: mean.interpolated(to: other.mean, share: share),
      p95: p95.interpolated(to: other.p95, share: share),
      p99: p99.interpolated(to: other.p99, share: share)
    )
  }
}

extension Interval {
  /// Between two intervals, `share` of the way, on a logarithmic scale where both are positive.
  func interpolated(to other: Interval, share: Double) -> Interval {
    func between(_ left: Double, _ right: Double) -> Double {
      left > 0 && right > 0
        ? exponential((1 - share) * naturalLogarithm(left) + share * naturalLogarithm(right))
        : (1 - share) * left + share * right
    }
    return Interval(
      low: between(low, other.low),
      mid: between(mid, other.mid),
      high: between(high, other.high)
    )
  }
}
