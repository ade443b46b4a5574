import Foundation
import PalierModel

/// Tells the requests of a cached action that hit from those that missed, by their CPU time.
///
/// Two clusters on a logarithmic scale (k-means with k = 2, exact in one dimension by trying every
/// split of the sorted values). Misses must be at least twice as dear, or they are not told apart.
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
    guard let split = HitMissSplit.bestSplit(logarithms) else {
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
