import PalierModel
import PalierQueueing
import Testing

@testable import PalierLoad

@Suite struct OutputTests {
  private func step() -> StepResult {
    var record = StepRecord(
      step: LoadStep(.closed(users: 2), duration: 2),
      names: ["say \"hi\", twice"],
      isHeld: [false]
    )
    record.windowEnd = 2_000_000_000
    record.wallStart = 1_700_000_000.5
    func outcome(_ error: ErrorKind? = nil) -> RequestOutcome {
      RequestOutcome(error: error, status: 200, bytesIn: 1, bytesOut: 1)
    }
    record.recorders[0].record(outcome(), latency: 0.001, second: 0)
    record.recorders[0].record(outcome(), latency: 0.5, second: 0)
    record.recorders[0].record(outcome(.reset), latency: 0, second: 0)
    record.recorders[0].record(outcome(), latency: 0.002, second: 1)
    return record.result()
  }

  @Test func aLineTellsEachSecond() {
    let lines = SecondsTable.text(of: [step()]).split(separator: "\r\n")
    #expect(
      lines == [
        "step,load,time,second,action,completions,failures,mean,p50,p95,p99,max",
        "1,2.0,1700000000.5,0,\"say \"\"hi\"\", twice\",2,1,0.2505,0.001,0.5000955,0.5000955,0.5000955",
        "1,2.0,1700000001.5,1,\"say \"\"hi\"\", twice\",1,0,0.002,0.002,0.002,0.002,0.002",
      ]
    )
  }

  @Test func aHistogramLogHasALineForEachSecondAndAction() throws {
    let lines = HistogramLog.text(of: [step()]).split(separator: "\n")
    let data = lines.filter { $0.hasPrefix("Tag=") }
    #expect(data.count == 2)
    #expect(data[0].hasPrefix("Tag=say_\"hi\"__twice,1700000000.500,1.000,500."))
    #expect(data[1].hasPrefix("Tag=say_\"hi\"__twice,1700000001.500,1.000,2.000,HIST"))
  }

  /// A window of 10 seconds with 60 exponential latencies in each.
  private func window(mean: Double, seed: UInt64) -> LatencySeries {
    var random = RandomSource(seed: seed)
    var record = StepRecord(
      step: LoadStep(.closed(users: 1), duration: 10),
      names: ["a"],
      isHeld: [false]
    )
    record.windowEnd = 10_000_000_000
    for second in 0..<10 {
      for _ in 0..<60 {
        record.recorders[0].record(
          RequestOutcome(error: nil, status: 200, bytesIn: 1, bytesOut: 1),
          latency: mean * random.exponential(),
          second: second
        )
      }
    }
    return record.result().overallLatency()
  }

  @Test func aShiftIsFoundAndChanceRarelyTakenForOne() throws {
    let shifted = try #require(
      RunComparison(window(mean: 0.010, seed: 1), window(mean: 0.015, seed: 2))
    )
    #expect(shifted.isReal)
    let mean = try #require(shifted.differences.first { $0.quantity == .mean })
    #expect(abs(mean.change - 0.5) < 0.2)
    var alarms = 0
    for seed in 0..<40 as Range<UInt64> {
      let comparison = try #require(
        RunComparison(
          window(mean: 0.01, seed: 100 + 2 * seed),
          window(mean: 0.01, seed: 101 + 2 * seed),
          exchanges: 199
        )
      )
      if comparison.isReal { alarms += 1 }
    }
    // 5 % of 40 is 2; 7 is beyond three standard deviations.
    #expect(alarms < 7)
  }

  @Test func aShortWindowIsNotCompared() {
    var record = StepRecord(
      step: LoadStep(.closed(users: 1), duration: 4),
      names: ["a"],
      isHeld: [false]
    )
    record.windowEnd = 4_000_000_000
    let short = record.result().overallLatency()
    #expect(RunComparison(short, window(mean: 0.01, seed: 1)) == nil)
  }

  @Test(arguments: [
    ([0.01, 0.02, 0.5], [0.03, 0.04, 0.5]), ([0.5, 0.9], [1, 1]), ([0.02, 0.01], [0.02, 0.02]),
    ([], []),
  ])
  func probabilitiesAreAdjustedTogether(given: [Double], adjusted: [Double]) {
    #expect(RunComparison.adjusted(given) == adjusted)
  }
}
