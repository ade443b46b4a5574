import PalierQueueing

/// Whether two measurements of the same load differ by more than chance explains.
///
/// Stretches of a tenth of each window are exchanged between the two at random: were there no
/// difference, the one found would be as likely as any other (a permutation test, Good 2005; blocks
/// of time keep neighbouring seconds together). The differences of the quantities are judged
/// together, the smallest p-value first (Holm 1979), so that a false alarm is as rare for all of
/// them as for one.
public struct RunComparison: Sendable {
  /// What is compared.
  public enum Quantity: String, Sendable, CaseIterable {
    case throughput
    case mean
    case p95
    case p99
  }

  /// One quantity in both measurements.
  public struct Difference: Sendable, Hashable {
    /// What is compared.
    public let quantity: Quantity
    /// Its value in the first measurement: seconds, or completions a second.
    public let first: Double
    /// Its value in the second.
    public let second: Double
    /// The share of exchanges that give at least such a difference by chance, all quantities taken
    /// into account.
    public let probability: Double

    /// The change from the first to the second, as a share of the first.
    public var change: Double { first > 0 ? second / first - 1 : 0 }
  }

  /// What share of false alarms is accepted, over all quantities.
  public static let falseAlarms = 0.05
  /// The fewest stretches of a measurement for which chance can be told at all.
  static let fewestStretches = 5

  /// The quantities in the order in which they are told.
  public let differences: [Difference]

  /// Compares two windows; nil where one is too short (below five seconds).
  ///
  /// `exchanges` is how often stretches are exchanged; the same seed gives the same answer.
  /// Complexity: O(exchanges × stretches × buckets met).
  public init?(
    _ first: LatencySeries,
    _ second: LatencySeries,
    exchanges: Int = 1_999,
    seed: UInt64 = 1
  ) {
    let pooled = PooledStretches([first, second])
    guard pooled.counts.allSatisfy({ $0 >= RunComparison.fewestStretches }) else { return nil }
    let (left, right) = pooled.values(of: pooled.original)
    let found = zip(left, right).map(RunComparison.distance)
    var random = RandomSource(seed: seed)
    var order = pooled.original
    var atLeast = [Int](repeating: 1, count: found.count)
    for _ in 0..<exchanges {
      order.shuffle(using: &random)
      let (left, right) = pooled.values(of: order)
      for (index, pair) in zip(left, right).enumerated()
      where RunComparison.distance(pair) >= found[index] { atLeast[index] += 1 }
    }
    let shares = atLeast.map { Double($0) / Double(exchanges + 1) }
    differences = zip(Quantity.allCases, RunComparison.adjusted(shares)).enumerated()
      .map { index, pair in
        Difference(
          quantity: pair.0,
          first: left[index],
          second: right[index],
          probability: pair.1
        )
      }
  }

  /// True if a quantity differs by more than chance explains.
  public var isReal: Bool { differences.contains { $0.probability <= RunComparison.falseAlarms } }

  private static func distance(_ pair: (Double, Double)) -> Double {
    abs(pair.0 - pair.1)
  }

  /// Probabilities such that any of them is small by chance as rarely as one of the given (Holm).
  static func adjusted(_ probabilities: [Double]) -> [Double] {
    var result = probabilities
    var greatest = 0.0
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    for (rank, index) in order.enumerated() {
      greatest = max(greatest, probabilities[index] * Double(probabilities.count - rank))
      result[index] = min(1, greatest)
    }
    return result
  }
}
