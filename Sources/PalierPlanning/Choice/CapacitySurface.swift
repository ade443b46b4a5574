import PalierQueueing

/// How much work machines of so many cores bear while a response time keeps within its bound, for
/// every ratio of the bound to the time of one request's work.
///
/// The machine is M/M/c (Poisson arrivals, exponential work), solved exactly on a grid of cores and
/// of ratios t = bound / work, and interpolated between: in the logarithms of the cores and of the
/// excess t/t₀ − 1 over the least possible ratio t₀, where nobody waits. ``largestError`` tells how
/// far off that is.
///
/// Complexity: about 500 cells, each by bisection in O(cores); a lookup is O(grid lines).
public struct CapacitySurface: Sendable {
  /// The share of responses that must keep within the bound; nil: their mean.
  public let share: Double?
  /// The largest difference between an interpolated utilisation and the exact one, half-way between
  /// the lines of the grid.
  public let largestError: Double

  /// t₀: the ratio of bound to work below which even an idle machine is too slow.
  public var leastRatio: Double { CapacitySurface.leastRatio(share) }

  private let limits: [Double]

  private static let cores = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]
  /// Natural logarithms of the excess: from one in ten thousand to a thousand times.
  private static let excesses = (0...32).map { -9.2 + 0.5 * Double($0) }

  /// The surface for one statistic of response times.
  public init(share: Double?) {
    self.share = share
    limits = CapacitySurface.cores.flatMap { cores in
      CapacitySurface.excesses.map {
        CapacitySurface.utilisation(cores: cores, excess: exponential($0), share)
      }
    }
    largestError = CapacitySurface.error(of: limits, share)
  }

  /// The highest utilisation of so many cores (at least 1) at a ratio of bound to work; 0 where even
  /// an idle machine is too slow.
  public func utilisation(cores: Double, ratio: Double) -> Double {
    guard let column = CapacitySurface.column(ratio: ratio, least: leastRatio) else { return 0 }
    let (row, share) = CapacitySurface.row(cores: cores)
    return CapacitySurface.value(limits, row, share, column)
  }

  /// The least number of cores that bear `work` (cores kept busy) at a ratio of bound to work;
  /// infinite where even an idle one is too slow.
  ///
  /// Part of a core is one core as much slower: M/M/1 then needs s = work + t₀ / ratio of it. Beyond
  /// 256 cores the utilisation of 256 is taken, which is a little too low.
  public func cores(work: Double, ratio: Double) -> Double {
    guard work > 0 else { return 0 }
    guard let column = CapacitySurface.column(ratio: ratio, least: leastRatio) else {
      return .infinity
    }
    var below = (cores: 0.0, work: 0.0)
    for (row, cores) in CapacitySurface.cores.enumerated() {
      let count = Double(cores)
      let borne = count * CapacitySurface.value(limits, row, 0, column)
      if borne >= work {
        if row == 0 { return min(1, work + leastRatio / ratio) }
        // Work borne is nearly straight between two lines of the grid.
        return below.cores + (count - below.cores) * (work - below.work) / (borne - below.work)
      }
      below = (count, borne)
    }
    return work * below.cores / below.work
  }

  private static func leastRatio(_ share: Double?) -> Double {
    share.map { -naturalLogarithm(1 - $0) } ?? 1
  }

  /// The exact highest utilisation, by bisection.
  private static func utilisation(cores: Int, excess: Double, _ share: Double?) -> Double {
    let bound = leastRatio(share) * (1 + excess)
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      let station = OpenStation(
        arrivalRate: middle * Double(cores),
        servers: cores,
        serviceTime: 1
      )
      let holds =
        share.map { station.probability(responseLongerThan: bound) <= 1 - $0 }
        ?? (station.responseTime <= bound)
      if holds { low = middle } else { high = middle }
    }
    return low
  }

  /// The cell that a ratio falls into, and how far; nil below the grid.
  private static func column(ratio: Double, least: Double) -> (index: Int, share: Double)? {
    let excess = ratio / least - 1
    guard excess > 0, let first = excesses.first, let last = excesses.last else { return nil }
    let logarithm = naturalLogarithm(excess)
    guard logarithm >= first else { return nil }
    let place = (min(logarithm, last) - first) / 0.5
    let index = min(excesses.count - 2, Int(place))
    return (index, place - Double(index))
  }

  private static func row(cores: Double) -> (index: Int, share: Double) {
    let count = min(max(cores, 1), 256)
    var index = 0
    while index < self.cores.count - 2, Double(self.cores[index + 1]) <= count { index += 1 }
    let (low, high) = (Double(self.cores[index]), Double(self.cores[index + 1]))
    return (index, naturalLogarithm(count / low) / naturalLogarithm(high / low))
  }

  private static func value(
    _ limits: [Double],
    _ row: Int,
    _ rowShare: Double,
    _ column: (index: Int, share: Double)
  ) -> Double {
    func line(_ row: Int) -> Double {
      let start = row * excesses.count + column.index
      return limits[start] * (1 - column.share) + limits[start + 1] * column.share
    }
    return rowShare == 0 ? line(row) : line(row) * (1 - rowShare) + line(row + 1) * rowShare
  }

  private static func error(of limits: [Double], _ share: Double?) -> Double {
    var largest = 0.0
    for middle in [5, 7, 10, 14, 20, 28, 40, 56, 80, 112, 160, 224] {
      let (row, rowShare) = row(cores: Double(middle))
      for column in 0..<excesses.count - 1 {
        let excess = exponential(excesses[column] + 0.25)
        let exact = utilisation(cores: middle, excess: excess, share)
        let found = value(limits, row, rowShare, (column, 0.5))
        largest = max(largest, (found - exact).magnitude)
      }
    }
    return largest
  }
}
