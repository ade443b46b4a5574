import PalierLoad
import PalierModel
import PalierQueueing
import Testing

/// Searches for the capacity of queues that theory knows: thousands of seconds of load in virtual time.
@Suite struct ExactSearchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arrivals: Chain.Arrivals
    let servers: Int
    /// Seconds of one service.
    let service: Double
    /// The rate at which 95 % of the responses come within `limit`.
    let exact: Double
    let limit: Double
    let budget: Double
    let tolerance: Double
    let searches: Int

    var testDescription: String { "\(arrivals)/M/\(servers), \(budget) s" }
  }

  // M/M/1: μ − ln 20/limit. D/M/1: the root of its characteristic equation (Cooper 1981, 5.9).
  // M/M/4: the rate at which the distribution of its responses crosses the limit.
  static let cases = [
    Case(
      arrivals: .poisson,
      servers: 1,
      service: 0.001,
      exact: 900.14,
      limit: 0.03,
      budget: 60,
      tolerance: 0.04,
      searches: 200
    ),
    Case(
      arrivals: .uniform,
      servers: 1,
      service: 0.001,
      exact: 949.2,
      limit: 0.03,
      budget: 60,
      tolerance: 0.04,
      searches: 200
    ),
    Case(
      arrivals: .poisson,
      servers: 1,
      service: 0.001,
      exact: 900.14,
      limit: 0.03,
      budget: 180,
      tolerance: 0.02,
      searches: 200
    ),
    Case(
      arrivals: .uniform,
      servers: 1,
      service: 0.001,
      exact: 949.2,
      limit: 0.03,
      budget: 180,
      tolerance: 0.02,
      searches: 200
    ),
    Case(
      arrivals: .poisson,
      servers: 4,
      service: 0.004,
      exact: capacity(servers: 4),
      limit: 0.03,
      budget: 60,
      tolerance: 0.04,
      searches: 100
    ),
  ]

  private static func capacity(servers: Int) -> Double {
    var (low, high) = (1.0, 999.9)
    while high - low > 1e-6 {
      let rate = (low + high) / 2
      let station = OpenStation(arrivalRate: rate, servers: servers, serviceTime: 0.004)
      if station.percentile(0.95) <= 0.03 { low = rate } else { high = rate }
    }
    return low
  }

  @Test(arguments: cases)
  func theCapacityIsFound(_ target: Case) {
    var (right, covered, relative) = (0, 0, 0.0)
    for seed in 0..<target.searches {
      var system = QueueUnderTest(
        queue: QueueRecursion(
          servers: target.servers,
          service: .exponential(mean: target.service),
          seed: UInt64(seed)
        ),
        arrivals: target.arrivals,
        limit: target.limit
      )
      let found = system.search(budget: target.budget, from: 500 / Double(target.servers)).capacity
      if abs(found.mid / target.exact - 1) <= target.tolerance { right += 1 }
      if found.low <= target.exact, target.exact <= found.high { covered += 1 }
      relative += found.mid / target.exact - 1
    }
    let count = Double(target.searches)
    let words = "\(right) right, \(covered) covered, bias \(relative / count)"
    #expect(Double(right) >= 0.95 * count, "\(words)")
    #expect(Double(covered) >= 0.9 * count, "\(words)")
    #expect(abs(relative / count) < 0.01, "\(words)")
  }

  @Test func whatOneUserAloneMissesEndsTheSearchSoon() {
    var system = QueueUnderTest(
      queue: QueueRecursion(service: .constant(0.05), seed: 1),
      arrivals: .poisson,
      limit: 0.03
    )
    let estimate = system.search(budget: 60, from: 10)
    #expect(estimate.capacity.low == 0)
    #expect(estimate.capacity.high == 10)
  }
}
