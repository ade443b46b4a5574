/// Estimates from one long run cut into batches of equal length, long enough to be independent
/// (Law & Kelton, *Simulation Modeling and Analysis*, "batch means").
public enum BatchMeans {
  /// The mean of a quantity of which each batch gives one value, with a Student interval.
  ///
  /// With fewer than two batches the interval is unbounded.
  public static func mean(_ values: [Double], confidence: Double = 0.95) -> Estimate {
    let count = Double(values.count)
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / count
    guard values.count > 1 else { return Estimate(value: mean, halfWidth: .infinity) }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Estimate(
      value: mean,
      halfWidth: Quantiles.student(0.5 + confidence / 2, freedom: values.count - 1)
        * (squares / (count - 1) / count).squareRoot()
    )
  }

  /// The ratio of two totals of which each batch gives a part, such as total time over completions.
  ///
  /// Its variance is that of the batches' deviations from the common ratio. Batches in which the
  /// denominator is 0 take part; 0 with an unbounded interval if all are.
  public static func ratio(
    _ batches: [(numerator: Double, denominator: Double)],
    confidence: Double = 0.95
  ) -> Estimate {
    let numerator = batches.reduce(0) { $0 + $1.numerator }
    let denominator = batches.reduce(0) { $0 + $1.denominator }
    guard denominator > 0 else { return Estimate(value: 0, halfWidth: .infinity) }
    let ratio = numerator / denominator
    let deviations = batches.map { $0.numerator - ratio * $0.denominator }
    let spread = mean(deviations, confidence: confidence).halfWidth
    return Estimate(value: ratio, halfWidth: spread * Double(batches.count) / denominator)
  }
}
