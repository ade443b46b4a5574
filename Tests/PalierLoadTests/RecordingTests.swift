import Foundation
import PalierModel
import PalierQueueing
import Testing

@testable import PalierLoad

@Suite struct RecordingTests {
  private static let good = RequestOutcome(error: nil, status: 200, bytesIn: 10, bytesOut: 5)

  /// A step's record whose only action has these latencies in each second.
  private func record(_ seconds: [[Double]]) -> StepRecord {
    let step = LoadStep(.closed(users: 1), duration: Double(seconds.count))
    var record = StepRecord(step: step, names: ["home"], isHeld: [false])
    record.windowEnd = Int64(seconds.count) * 1_000_000_000
    for (second, latencies) in seconds.enumerated() {
      for latency in latencies {
        record.recorders[0].record(Self.good, latency: latency, second: second)
      }
    }
    return record
  }

  @Test func blocksAddUpToTheWhole() throws {
    let result = record([[0.01, 0.02], [], [0.03], [], []]).result()
    let home = try #require(result.action("home"))
    #expect(home.latency.blocks.map(\.count) == [2, 0, 1, 0, 0])
    #expect(home.latency.blocks.map(\.second) == [0, 1, 2, 3, 4])
    #expect(home.completions == 3)
    #expect(home.statuses == [200: 3])
    #expect(home.bytesIn == 30)
    #expect(abs(home.latency.mean().mid - 0.02) < 1e-9)
    #expect(home.throughput.mid == 0.6)
  }

  @Test func timeOutsHaveALatencyAndOtherFailuresDoNot() {
    var recorder = ActionRecorder()
    for (error, latency) in [(ErrorKind.timeout, 2.0), (.reset, 1), (.status, 1)] {
      let outcome = RequestOutcome(error: error, status: 0, bytesIn: 0, bytesOut: 0)
      recorder.record(outcome, latency: latency, second: 0)
    }
    recorder.finish(seconds: 1)
    #expect(recorder.errors == [.timeout: 1, .reset: 1, .status: 1])
    #expect(recorder.histogram.count == 1)
    #expect(recorder.histogram.maximum == 2)
    #expect(recorder.completions == 0)
  }

  @Test func resultsSurviveTheirEncoding() throws {
    let result = record([[0.01], [0.02]]).result()
    let data = try JSONEncoder().encode(result)
    let same = try JSONDecoder().decode(StepResult.self, from: data) == result
    #expect(same)
  }

  @Test func actionsMergeIntoOneSeries() throws {
    let left = record([[0.01, 0.02], [0.04]]).result().actions[0].latency
    let right = record([[0.02], [0.03]]).result().actions[0].latency
    let both = LatencySeries.merging([left, right], duration: 2)
    let expected = record([[0.01, 0.02, 0.02], [0.04, 0.03]]).result().actions[0].latency
    let sameCounts = both.histogram.counts == expected.histogram.counts
    #expect(sameCounts)
    #expect(abs(both.histogram.sum - expected.histogram.sum) < 1e-9)
    #expect(both.blocks.map(\.buckets) == expected.blocks.map(\.buckets))
    #expect(both.blocks.map(\.counts) == expected.blocks.map(\.counts))
    #expect(both.blocks.map(\.completions) == expected.blocks.map(\.completions))
  }

  @Test func whatThreadsRecordIsWhatOneWould() throws {
    var random = RandomSource(seed: 8)
    var whole = record([[], [], [], []])
    var parts = Array(repeating: whole, count: 3)
    for member in parts.indices {
      parts[member].cpuSeconds = Double(member)
      parts[member].cpuWindow = 4
      parts[member].users = 2
      parts[member].waiting = [member]
      parts[member].coreWait = CoreWait(seconds: Double(member), turns: 1_000)
    }
    for number in 0..<500 {
      let second = number / 125
      let failure: [ErrorKind?] = [nil, nil, nil, .timeout, .reset]
      let outcome = RequestOutcome(
        error: failure[random.index(below: 5)],
        status: 200 + random.index(below: 2),
        bytesIn: 10,
        bytesOut: 5
      )
      let latency = 0.01 * random.exponential()
      let member = random.index(below: 3)
      whole.recorders[0].record(outcome, latency: latency, second: second)
      parts[member].recorders[0].record(outcome, latency: latency, second: second)
      parts[member].lag.record(0.001 * Double(member + 1))
    }
    let one = whole.result().actions[0]
    let all = StepRecord.result(of: parts)
    let merged = all.actions[0]
    #expect(one.completions > 0)
    #expect(merged.completions == one.completions)
    #expect(merged.errors == one.errors)
    #expect(merged.statuses == one.statuses)
    #expect(merged.bytesIn == one.bytesIn)
    #expect(merged.latency.histogram.counts == one.latency.histogram.counts)
    #expect(merged.latency.blocks.map(\.counts) == one.latency.blocks.map(\.counts))
    #expect(merged.latency.blocks.map(\.failures) == one.latency.blocks.map(\.failures))
    #expect(merged.latency.blocks.map(\.second) == [0, 1, 2, 3])
    #expect(all.users == 6)
    #expect(all.tester.cpuSeconds == 3)
    // The busiest and the latest thread decide, not the mean.
    #expect(all.tester.cpuShare == 0.5)
    #expect(abs(all.tester.worstLag - 0.003) < 1e-5)
    #expect(all.tester.worstCoreWait == 0.002)
    #expect(all.tester.threads?.count == 3)
    #expect(whole.result().tester.threads == nil)
  }

  @Test func theBusiestThreadVoidsTheStep() {
    var parts = Array(repeating: record(Array(repeating: [0.01], count: 20)), count: 2)
    for index in parts.indices { parts[index].cpuWindow = 20 }
    #expect(StepRecord.result(of: parts).validity == .valid)
    parts[1].cpuSeconds = 18
    let result = StepRecord.result(of: parts)
    #expect(result.validity.verdict == .void)
    #expect(result.validity.reason?.english.contains("2 threads used 90%") == true)
    #expect(result.tester.isSaturated)
  }

  @Test(arguments: [
    (nil, 8, true, [1, 2, 4, 7]), (nil, 8, false, [1, 2, 4, 8]), (nil, 2, true, [1]),
    (nil, 1, true, [1]), (nil, 1, false, [1]), (3, 8, true, [3]), (1, 8, true, [1]),
    (4, 2, true, [4]),
  ])
  func threadsBecomeMoreWhileTheyAreTooFew(
    given: Int?,
    cores: Int,
    targetIsHere: Bool,
    expected: [Int]
  ) {
    var busy = record(Array(repeating: [0.01], count: 20))
    busy.cpuWindow = 20
    busy.cpuSeconds = 19
    var threads = ThreadCount(given, cores: cores, targetIsHere: targetIsHere)
    var counts = [threads.count]
    while threads.isTooFew(for: busy.result()), counts.count < 10 {
      threads.grow()
      counts.append(threads.count)
    }
    #expect(counts == expected)
    busy.cpuSeconds = 1
    let enough = ThreadCount(nil, cores: 8, targetIsHere: true).isTooFew(for: busy.result())
    #expect(!enough)
  }

  @Test func bootstrapIntervalsCoverTheTruth() {
    // Exponential latencies of mean 20 ms: the 95th percentile is 20 ln 20 ms.
    var random = RandomSource(seed: 3)
    var mean = 0
    var p95 = 0
    let repetitions = 30
    for _ in 0..<repetitions {
      let seconds = (0..<30).map { _ in (0..<40).map { _ in 0.02 * random.exponential() } }
      let series = record(seconds).result().actions[0].latency
      if series.mean().contains(0.02) { mean += 1 }
      if series.percentile(0.95).contains(0.02 * log(20)) { p95 += 1 }
    }
    // Nominally 95 %; at least three in four here leaves room for chance (three deviations) and few blocks.
    #expect(mean >= 23)
    #expect(p95 >= 23)
  }

  private func judge(
    _ seconds: [[Double]],
    unanswered: [String] = [],
    _ change: (inout TesterHealth) -> Void = { _ in }
  ) -> Validity {
    var health = TesterHealth(
      cpuSeconds: 1,
      cpuShare: 0.1,
      coreWaitSeconds: 0.001,
      coreTurns: 1_000,
      lag: Histogram(),
      lateSends: 0,
      lacksDescriptors: false,
      lacksPorts: false,
      connectionsOpened: 0,
      retries: 0
    )
    for _ in 0..<1_000 { health.lag.record(0.000_1) }
    change(&health)
    let record = record(seconds)
    return Validity.judging(
      tester: health,
      latency: record.result().actions[0].latency,
      unanswered: unanswered,
      load: record.step
    )
  }

  @Test func aTesterThatFailedVoidsTheStep() {
    let steady = Array(repeating: Array(repeating: 0.01, count: 20), count: 20)
    #expect(judge(steady) == .valid)
    let faults: [(String, (inout TesterHealth) -> Void)] = [
      ("core", { $0.cpuShare = 0.9 }),
      ("late", { for _ in 0..<20 { $0.lag.record(0.006) } }),
      ("descriptors", { $0.lacksDescriptors = true }),
      ("ports", { $0.lacksPorts = true }),
      ("turn", { $0.coreWaitSeconds = 2 }),
    ]
    for (word, fault) in faults {
      let verdict = judge(steady, fault)
      #expect(verdict.verdict == .void)
      #expect(verdict.reason?.english.contains(word) == true)
      #expect(verdict.cure != nil)
    }
    // A tenth of the 95th percentile is tolerated.
    let slow = Array(repeating: Array(repeating: 0.1, count: 20), count: 20)
    #expect(judge(slow) { for _ in 0..<20 { $0.lag.record(0.006) } } == .valid)
  }

  @Test func whatDoesNotSettleIsUndecided() {
    var random = RandomSource(seed: 5)
    func seconds(_ mean: (Int) -> Double, count: (Int) -> Int = { _ in 20 }) -> [[Double]] {
      (0..<30).map { second in
        (0..<count(second)).map { _ in mean(second) * random.exponential() }
      }
    }
    #expect(judge(seconds { 0.01 + 0.01 * Double($0) }).verdict == .undecided)
    #expect(judge(seconds({ _ in 0.01 }, count: { 10 + $0 })).verdict == .undecided)
    #expect(judge(seconds { _ in 0.01 }, unanswered: ["login"]).verdict == .undecided)
    // Fluctuation alone is held against few: two chances in a hundred for each of two tests, and
    // the change must be large besides.
    let wrong = (0..<100).count { _ in judge(seconds { _ in 0.01 }) != .valid }
    #expect(wrong <= 5)
  }
}
