/// Histograms of whole numbers up to 65,535, one after the other in one array.
///
/// Numbers below 16 are counted exactly, larger ones in four classes for each doubling, so that a
/// quantile errs by a tenth at most. Nothing is allocated by counting.
struct CoarseCounts {
  private static let classes = 64

  private var counts: [UInt32] = []

  /// Adds an empty histogram, whose index is the number of those before it.
  mutating func addHistogram() {
    counts.append(contentsOf: repeatElement(0, count: CoarseCounts.classes))
  }

  /// Counts a number, at least 0, in a histogram.
  @inline(__always)
  mutating func count(_ value: Int, in histogram: Int) {
    counts[histogram &* CoarseCounts.classes &+ CoarseCounts.index(of: value)] &+= 1
  }

  /// The numbers below which the given shares of all lie, in several histograms taken together.
  ///
  /// - Returns: Nothing where nothing was counted. Complexity: O(histograms).
  func quantiles(_ shares: [Double], of histograms: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: CoarseCounts.classes)
    for histogram in histograms {
      for index in 0..<CoarseCounts.classes {
        sums[index] += Double(counts[histogram * CoarseCounts.classes + index])
      }
    }
    let total = sums.reduce(0, +)
    guard total > 0 else { return [] }
    return shares.map { share in
      var before = 0.0
      for index in 0..<CoarseCounts.classes {
        if before + sums[index] >= share * total, sums[index] > 0 {
          let (low, width) = CoarseCounts.bounds(of: index)
          return low + (width > 1 ? width * (share * total - before) / sums[index] : 0)
        }
        before += sums[index]
      }
      return CoarseCounts.bounds(of: CoarseCounts.classes - 1).low
    }
  }

  @inline(__always)
  private static func index(of value: Int) -> Int {
    guard value >= 16 else { return max(0, value) }
    let exponent = Int.bitWidth &- 1 &- value.leadingZeroBitCount
    let quarter = value >> (exponent &- 2) & 3
    return min(classes &- 1, 16 &+ (exponent &- 4) &* 4 &+ quarter)
  }

  private static func bounds(of index: Int) -> (low: Double, width: Double) {
    guard index >= 16 else { return (Double(index), 1) }
    let exponent = (index - 16) / 4 + 4
    let width = 1 << (exponent - 2)
    return (Double((4 + (index - 16) % 4) * width), Double(width))
  }
}
