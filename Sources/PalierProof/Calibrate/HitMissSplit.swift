import Foundation
import PalierModel

/// Tells the requests of a cached action that hit from those that missed, by their CPU time.
///
/// A gap above which no request is less than twice as dear as those below it parts them, however
/// many hits there are for each miss. Without one, two clusters on a logarithmic scale do (k-means
/// with k = 2, exact in one dimension by trying every split of the sorted values); misses must be at
/// least twice as dear, or they are not told apart.
struct HitMissSplit {
  /// Requests that found the value.
  let hits: [DemandSample]
  /// Requests that rebuilt it; empty where none stands out.
  let misses: [DemandSample]

  /// Complexity: O(n log n).
  init(_ samples: [DemandSample]) {
    let sorted = samples.sorted { $0.totalCPU < $1.totalCPU }
    // Far below the median lies only what a counter missed, which is no cluster of its own.
    let median = sorted.isEmpty ? 0 : sorted[sorted.count / 2].totalCPU
    let logarithms = sorted.map { log(max($0.totalCPU, median / 3, 1e-9)) }
    guard let split = HitMissSplit.gap(logarithms) ?? HitMissSplit.bestSplit(logarithms) else {
      (hits, misses) = (samples, [])
      return
    }
    let low = logarithms[..<split].reduce(0, +) / Double(split)
    let high = logarithms[split...].reduce(0, +) / Double(logarithms.count - split)
    guard high - low > log(2) else {
      (hits, misses) = (samples, [])
      return
    }
    hits = Array(sorted[..<split])
    misses = Array(sorted[split...])
  }

  /// The widest gap in the dearer half of sorted values that is wider than the logarithm of 2; nil
  /// if there is none, or only a single value above it.
  private static func gap(_ values: [Double]) -> Int? {
    let splits = (values.count / 2 + 1)..<max(values.count / 2 + 1, values.count - 1)
    let widest = splits.max { values[$0] - values[$0 - 1] < values[$1] - values[$1 - 1] }
    guard let widest, values[widest] - values[widest - 1] > log(2) else { return nil }
    return widest
  }

  /// The split of sorted values with the least sum of squares inside both parts; nil below two.
  private static func bestSplit(_ values: [Double]) -> Int? {
    guard values.count >= 2 else { return nil }
    let total = values.reduce(0, +)
    var left = 0.0
    var best: (between: Double, split: Int)?
    for split in 1..<values.count {
      left += values[split - 1]
      let right = total - left
      // The least squares inside are the most between: sum²/n of each part.
      let between = left * left / Double(split) + right * right / Double(values.count - split)
      if between > best?.between ?? -.infinity { best = (between, split) }
    }
    return best?.split
  }
}
