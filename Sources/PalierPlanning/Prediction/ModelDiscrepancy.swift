import PalierModel

/// How far predictions were off beyond what demands and sampling explain: the relative standard
/// deviation of each quantity.
///
/// The standard values are assumed, not fitted: they were set by judgement after the first runs on
/// the reference server, whose intervals held in half the rows without them. They are to be
/// replaced by what `Benchmarks/accuracy.csv` shows once it holds all configurations.
public struct ModelDiscrepancy: Sendable, Hashable, Codable {
  /// Of the throughput.
  public var throughput: Double
  /// Of the mean response time.
  public var mean: Double
  /// Of percentiles up to the 95th.
  public var p95: Double
  /// Of the 99th percentile.
  public var p99: Double
  /// Of the capacity.
  public var capacity: Double

  /// The standard values.
  public static let standard = ModelDiscrepancy(
    throughput: 0.006,
    mean: 0.03,
    p95: 0.045,
    p99: 0.06,
    capacity: 0.02
  )

  /// No discrepancy: what a model that is exact would have.
  public static let none = ModelDiscrepancy(throughput: 0, mean: 0, p95: 0, p99: 0, capacity: 0)

  /// Widens every interval of a prediction.
  func widen(_ prediction: ActionPrediction) -> ActionPrediction {
    ActionPrediction(
      throughput: prediction.throughput.widened(by: throughput),
      mean: prediction.mean.widened(by: mean),
      p95: prediction.p95.widened(by: p95),
      p99: prediction.p99.widened(by: p99)
    )
  }
}

extension Interval {
  /// The interval with an independent relative error of this standard deviation added to both of
  /// its halves, in quadrature on a logarithmic scale; unchanged where it is not positive.
  func widened(by deviation: Double) -> Interval {
    guard deviation > 0, low > 0 else { return self }
    let extra = 1.96 * deviation
    func reach(_ ratio: Double) -> Double {
      let own = naturalLogarithm(ratio)
      return exponential((own * own + extra * extra).squareRoot())
    }
    return Interval(low: mid / reach(mid / low), mid: mid, high: mid * reach(high / mid))
  }
}
