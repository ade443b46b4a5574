/// Confidence intervals for any statistic of a measured series, whose neighbours are correlated:
/// blocks of time are drawn anew with replacement (Künsch 1989; Davison & Hinkley 1997).
public enum BlockBootstrap {
  /// The percentile interval of `statistic` over `resamples` new series of as many blocks.
  ///
  /// A block is what was measured in a stretch of time longer than the correlation: its values, or
  /// whatever the statistic needs of them. Without blocks the interval is unbounded. The same
  /// seed gives the same interval. Cost: `resamples` evaluations of the statistic.
  public static func interval<Block>(
    of blocks: [Block],
    resamples: Int = 1000,
    confidence: Double = 0.95,
    seed: UInt64,
    statistic: ([Block]) -> Double
  ) -> Estimate {
    let value = statistic(blocks)
    guard blocks.count > 1, resamples > 1 else {
      return Estimate(value: value, halfWidth: .infinity)
    }
    var random = RandomSource(seed: seed)
    var drawn = blocks
    let values = (0..<resamples).map { _ in
      for place in drawn.indices { drawn[place] = blocks[random.index(below: blocks.count)] }
      return statistic(drawn)
    }
    .sorted()
    return Estimate(
      value: value,
      low: Quantiles.ofSorted(values, (1 - confidence) / 2),
      high: Quantiles.ofSorted(values, (1 + confidence) / 2)
    )
  }

  /// Values cut into equal blocks of about `length` seconds by the time of their measurement.
  public static func blocks(
    times: [Double],
    values: [Double],
    from start: Double,
    to end: Double,
    length: Double
  ) -> [[Double]] {
    let count = max(1, Int(((end - start) / length).rounded()))
    var blocks = Array(repeating: [Double](), count: count)
    for (time, value) in zip(times, values) where time >= start && time <= end {
      blocks[min(count - 1, Int((time - start) / (end - start) * Double(count)))].append(value)
    }
    return blocks
  }
}
