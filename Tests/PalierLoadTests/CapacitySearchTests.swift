import Foundation
import PalierLoad
import PalierModel
import PalierQueueing
import Testing

@Suite struct CapacitySearchTests {
  struct Target: Sendable, CustomTestStringConvertible {
    let name: String
    let capacity: Double
    let isWhole: Bool
    /// The exact severity of a load.
    let severity: @Sendable (Double) -> Double
    /// The deviation of the logarithm of a severity measured for ten seconds.
    let noise: Double
    var testDescription: String { name }
  }

  static let targets: [Target] = [
    Target(
      name: "M/M/1, 1000/s, p95 ≤ 30 ms",
      capacity: 1_000 - log(20.0) / 0.03,
      isWhole: false,
      severity: { load in load < 999 ? log(20) / (1_000 - load) / 0.03 : 100 },
      noise: 0.08
    ),
    Target(
      name: "users behind a knee",
      capacity: 63,
      isWhole: true,
      severity: { 0.3 + 0.7 * pow($0 / 63.5, 6) },
      noise: 0.1
    ),
    Target(
      name: "a pool that gives out between 10 and 15",
      capacity: 12,
      isWhole: true,
      severity: { exp(($0 - 12.4) / 1.5) },
      noise: 0.1
    ),
    Target(
      name: "gentle slope",
      capacity: 400,
      isWhole: true,
      severity: { $0 / 400.5 },
      noise: 0.05
    ),
  ]

  /// Searches a target whose measurements scatter; the answer and the seconds spent.
  private func search(
    _ target: Target,
    budget: Double,
    seed: UInt64,
    ladder: [Double] = []
  ) -> (estimate: CapacityEstimate, spent: Double) {
    var random = RandomSource(seed: seed)
    func trial(_ load: Double, _ duration: Double) -> CapacityTrial {
      let scatter = exp(target.noise * (10 / duration).squareRoot() * random.normal())
      let severity = target.severity(load) * scatter
      return CapacityTrial(
        load: load,
        duration: duration,
        severity: severity,
        verdict: severity > 50 ? .undecided : .valid
      )
    }
    var search = CapacitySearch(
      CapacitySearch.Limits(budget: budget, isWhole: target.isWhole),
      knowing: ladder.map { trial($0, 25) }
    )
    var spent = 0.0
    while true {
      switch search.next() {
      case .done(let estimate): return (estimate, spent)
      case .trial(let load, let warmUp, let duration):
        spent += warmUp + duration
        search.add(trial(load, duration), elapsed: warmUp + duration)
      }
    }
  }

  @Test(arguments: targets)
  func theCapacityIsFoundWithinItsTolerance(_ target: Target) {
    let tolerance = max(0.04 * target.capacity, 1)
    var right = 0
    var covered = 0
    for seed in 0..<200 {
      let (estimate, spent) = search(target, budget: 150, seed: UInt64(seed))
      #expect(spent <= 150 + 1e-9)
      if abs(estimate.capacity.mid - target.capacity) <= tolerance { right += 1 }
      let slack = target.isWhole ? 1.0 : 0
      let interval = estimate.capacity
      if interval.low - slack <= target.capacity, target.capacity <= interval.high + slack {
        covered += 1
      }
    }
    #expect(right >= 190)
    #expect(covered >= 180)
  }

  @Test func aKnownLadderIsUsed() {
    let target = Self.targets[1]
    var right = 0
    for seed in 0..<100 {
      let found = search(target, budget: 60, seed: UInt64(seed), ladder: [5, 10, 25, 50, 100])
      if abs(found.estimate.capacity.mid - target.capacity) <= 4 { right += 1 }
    }
    #expect(right >= 95)
  }

  @Test func aHopelessSearchEndsEarly() {
    var search = CapacitySearch(CapacitySearch.Limits(budget: 1_000, firstLoad: 8))
    var loads: [Double] = []
    while case .trial(let load, let warmUp, let duration) = search.next() {
      loads.append(load)
      search.add(
        CapacityTrial(load: load, duration: duration, severity: 3),
        elapsed: warmUp + duration
      )
    }
    #expect(loads == [8, 4, 2, 1])
    guard case .done(let estimate) = search.next() else {
      Issue.record("not done")
      return
    }
    #expect(estimate.capacity == Interval(low: 0, mid: 0, high: 1))
  }

  @Test func aLoadThatNeverFailsIsALowerBound() {
    var search = CapacitySearch(CapacitySearch.Limits(budget: 1_000, highestLoad: 50))
    var loads: [Double] = []
    while case .trial(let load, let warmUp, let duration) = search.next() {
      loads.append(load)
      search.add(
        CapacityTrial(load: load, duration: duration, severity: 0.1),
        elapsed: warmUp + duration
      )
    }
    #expect(loads == [10, 20, 40, 50])
    guard case .done(let estimate) = search.next() else {
      Issue.record("not done")
      return
    }
    #expect(estimate.capacity.low == 50)
    #expect(estimate.capacity.high == .infinity)
  }

  @Test func aTesterThatGivesOutTwiceEndsTheSearch() {
    var search = CapacitySearch(CapacitySearch.Limits(budget: 1_000))
    var count = 0
    while case .trial(let load, let warmUp, let duration) = search.next() {
      count += 1
      let verdict: Validity.Verdict = load >= 20 ? .void : .valid
      search.add(
        CapacityTrial(load: load, duration: duration, severity: 0.5, verdict: verdict),
        elapsed: warmUp + duration
      )
    }
    #expect(count == 3)
  }

  @Test func oneStallDoesNotBoundTheCapacity() {
    // The third trial, whatever its load, meets a stall of the machine.
    var search = CapacitySearch(CapacitySearch.Limits(budget: 300, firstLoad: 100))
    var count = 0
    while case .trial(let load, let warmUp, let duration) = search.next() {
      count += 1
      let severity = count == 3 ? 3 : pow(load / 900, 4)
      search.add(
        CapacityTrial(load: load, duration: duration, severity: severity),
        elapsed: warmUp + duration
      )
    }
    guard case .done(let estimate) = search.next() else {
      Issue.record("not done")
      return
    }
    #expect(abs(estimate.capacity.mid - 900) <= 36)
  }

  @Test func usersHaveTheTimeToEnter() {
    // A quarter of a second for each new user, and sixty seconds: some 240 users can enter.
    var search = CapacitySearch(
      CapacitySearch.Limits(budget: 60, warmUp: 3, entry: 0.25, entered: 100, firstLoad: 100),
      knowing: [CapacityTrial(load: 100, duration: 20, severity: 0.1)]
    )
    var entered = 100.0
    var spent = 0.0
    while case .trial(let load, let warmUp, let duration) = search.next() {
      #expect(warmUp >= max(3, (load - entered) * 0.25) - 1e-9, "at \(load) users")
      #expect(duration >= 4)
      entered = max(entered, load)
      spent += warmUp + duration
      search.add(
        CapacityTrial(load: load, duration: duration, severity: 0.1),
        elapsed: warmUp + duration
      )
    }
    #expect(spent <= 60 + 1e-9)
    #expect(entered > 250)
  }
}
