import PalierModel
import PalierQueueing
import Testing

@testable import PalierLoad
@testable import PalierProof

@Suite struct DriftTests {
  /// A value each second for two minutes.
  private func drift(
    seconds: Int = 120,
    relative: Double = 0.1,
    absolute: Double = 0,
    _ value: (Double) -> Double
  ) -> Drift? {
    let times = (0..<seconds).map { 1_000 + Double($0) }
    return Drift(
      times: times,
      values: times.map { value($0 - 1_000) },
      in: 1_000...(1_000 + Double(seconds)),
      relative: relative,
      absolute: absolute
    )
  }

  @Test func aSteadyRiseIsFoundWithItsPace() throws {
    let found = try #require(drift { 100 + 0.5 * $0 })
    #expect(abs(found.start - 100) < 1)
    #expect(abs(found.end - 160) < 1)
    #expect(abs(found.perHour.mid - 1_800) < 1)
    #expect(found.perHour.contains(1_800))
  }

  @Test func aFallIsADriftToo() throws {
    let found = try #require(drift { 100 - 0.25 * $0 })
    #expect(abs(found.change + 30) < 1)
    #expect(found.perHour.high < 0)
  }

  @Test func aFewOddSecondsChangeNothing() throws {
    let found = try #require(drift { 100 + 0.5 * $0 + ($0 == 3 || $0 == 60 ? 5_000 : 0) })
    #expect(abs(found.change - 60) < 1)
    #expect(drift { $0 > 100 && $0 < 105 ? 5_000 : 100 } == nil)
  }

  @Test func whatOnlyFluctuatesIsNone() {
    var random = RandomSource(seed: 2)
    let wrong = (0..<200).count { _ in drift { _ in 100 * random.exponential() } != nil }
    // A twentieth at most by the interval, fewer since the change must be large besides.
    #expect(wrong <= 10)
  }

  @Test(arguments: [
    ("slight", 120, 0.1, 0.0, 0.05), ("below the least amount", 120, 0.1, 100, 0.5),
    ("too short", 9, 0.1, 0, 50),
  ])
  func whatIsSlightOrShortIsNone(
    name: String,
    seconds: Int,
    relative: Double,
    absolute: Double,
    slope: Double
  ) {
    let found = drift(seconds: seconds, relative: relative, absolute: absolute) { 100 + slope * $0 }
    #expect(found == nil, "\(name)")
  }

  /// A step of two minutes, two hundred requests a second, whose latencies have these means.
  private func step(to finalLoad: Double? = nil, _ mean: (Int) -> Double) -> StepResult {
    var random = RandomSource(seed: 6)
    var record = StepRecord(
      step: LoadStep(.closed(users: 1), to: finalLoad, duration: 120),
      names: ["home", "poll"],
      isHeld: [false, true]
    )
    record.windowEnd = 120_000_000_000
    let good = RequestOutcome(error: nil, status: 200, bytesIn: 1, bytesOut: 1)
    for second in 0..<120 {
      for _ in 0..<200 {
        let latency = mean(second) * random.exponential()
        for index in 0...1 {
          record.recorders[index].record(good, latency: latency, second: second)
        }
      }
    }
    return record.result()
  }

  @Test func responseTimesThatRiseAreToldByAction() throws {
    let found = StepDrift(step { 0.01 + 0.000_05 * Double($0) }, nil)
    // What is held says nothing of the server.
    #expect(found.responseTimes.map(\.name) == ["home"])
    let drift = try #require(found.responseTimes.first?.drift)
    // The 95th percentile of exponential latencies is 3.0 times their mean, which rises from 10 to 16 ms.
    #expect(abs(drift.start - 0.030) < 0.003)
    #expect(abs(drift.end - 0.048) < 0.004)
    #expect(found.memory.isEmpty)
  }

  @Test func aSteadyStepDoesNotDrift() {
    #expect(StepDrift(step { _ in 0.01 }, nil).isEmpty)
    // A load that changes on purpose is not said to drift.
    #expect(StepDrift(step(to: 20) { 0.01 + 0.001 * Double($0) }, nil).isEmpty)
  }
}
