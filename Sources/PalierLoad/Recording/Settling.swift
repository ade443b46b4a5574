import Foundation
import PalierQueueing

/// Tells a system that is still moving from one that only fluctuates.
enum Settling {
  /// How the last third of a series differs from its first.
  struct Change: Hashable {
    /// The last third's median over the first's, less 1.
    let relative: Double
    /// The probability of so different ranks if nothing changed (two-sided).
    let probability: Double
  }

  /// Compares the outer thirds by the rank-sum test (Mann & Whitney 1947), with its normal
  /// approximation and midranks for ties; nil below 5 values in a third.
  ///
  /// Ranks and medians are not moved by a few odd seconds. Complexity: O(n log n).
  static func change(in values: [Double]) -> Change? {
    let third = values.count / 3
    guard third >= 5 else { return nil }
    let first = values.prefix(third).sorted()
    let last = values.suffix(third).sorted()
    let early = median(first)
    let late = median(last)
    guard early > 0 else { return nil }
    let n = Double(third)
    var wins = 0.0
    for value in last {
      for other in first { wins += value > other ? 1 : value == other ? 0.5 : 0 }
    }
    let deviation = (n * n * (2 * n + 1) / 12).squareRoot()
    let distance = max(0, abs(wins - n * n / 2) - 0.5) / deviation
    return Change(relative: late / early - 1, probability: erfc(distance / 2.0.squareRoot()))
  }

  /// True if the change is both larger than `limit` and beyond chance.
  ///
  /// One in a hundred by ranks: with five seconds in a third no smaller probability exists, and the
  /// limit keeps out what is certain but slight.
  static func isTrend(_ change: Change, beyond limit: Double) -> Bool {
    abs(change.relative) > limit && change.probability < 0.015
  }

  private static func median(_ sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
