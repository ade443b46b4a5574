import PalierModel
import PalierQueueing
import Testing

@testable import PalierLoad

/// Comparisons of runs on queues that theory knows.
@Suite struct ExactComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rate: Double
    let service: Double
    let servers: Int
    var testDescription: String { "\(rate)/s, \(servers) servers" }
  }

  private func alarms(_ first: Case, _ second: Case, pairs: Int) -> Int {
    (0..<pairs).count { pair in
      let series = [(first, 2 * pair), (second, 2 * pair + 1)].map { target, seed in
        var system = QueueUnderTest(
          queue: QueueRecursion(
            servers: target.servers,
            service: .exponential(mean: target.service),
            seed: UInt64(1_000 + seed)
          ),
          arrivals: .poisson,
          limit: 1
        )
        return system.series(load: target.rate, duration: 30)
      }
      return RunComparison(series[0], series[1], exchanges: 199)?.isReal ?? false
    }
  }

  @Test(arguments: [
    Case(rate: 200, service: 0.001, servers: 1), Case(rate: 500, service: 0.001, servers: 1),
    Case(rate: 900, service: 0.001, servers: 1),
  ])
  func whatIsTheSameIsCalledDifferentInOneCaseOfTwentyAtMost(_ target: Case) {
    let pairs = 100
    let found = alarms(target, target, pairs: pairs)
    // 5 % of 100 are 5; 9 is two standard deviations beyond.
    #expect(found <= 9, "\(found) of \(pairs)")
  }

  /// Responses that do not wait for each other: 200 servers.
  @Test func aShiftOfFivePercentIsFoundInThirtySeconds() {
    let before = Case(rate: 1_000, service: 0.015, servers: 200)
    let after = Case(rate: 1_000, service: 0.015 * 1.05, servers: 200)
    let found = alarms(before, after, pairs: 40)
    #expect(found >= 38, "\(found) of 40")
  }
}
