/// Where a simulated series has forgotten how it began.
public enum WarmUp {
  /// How many of the first values to leave out: the MSER-5 rule.
  ///
  /// Groups of five are averaged, and the truncation is chosen that makes the standard error of
  /// the rest smallest (White, Cobb & Spratt, "A comparison of five steady-state truncation
  /// heuristics for simulation", 2000). A result above half the series means that it was too
  /// short to tell. O(n).
  public static func truncation(of series: [Double]) -> Int {
    let groups = series.count / 5
    guard groups > 1 else { return 0 }
    let means = (0..<groups).map { group in series[group * 5..<group * 5 + 5].reduce(0, +) / 5 }
    var best = (error: Double.infinity, group: 0)
    var count = 0.0
    var mean = 0.0
    var squares = 0.0
    // From the end, so that mean and squares of each remainder come from the one before. The last
    // five groups are never the remainder: so few agree by chance.
    for group in stride(from: groups - 1, through: 0, by: -1) {
      count += 1
      let step = means[group] - mean
      mean += step / count
      squares += step * (means[group] - mean)
      let error = squares / (count * count)
      if count >= min(5, Double(groups)), error <= best.error { best = (error, group) }
    }
    return best.group * 5
  }
}
