import PalierPlatform
import Testing

@Suite struct ClockTests {
  @Test func monotonicClockNeverGoesBack() {
    var last = MonotonicClock.nanoseconds()
    for _ in 0..<10_000 {
      let now = MonotonicClock.nanoseconds()
      #expect(now >= last)
      last = now
    }
  }

  @Test func sleepLastsAtLeastAsLongAsAsked() {
    let start = MonotonicClock.seconds()
    MonotonicClock.sleep(for: 0.01)
    #expect(MonotonicClock.seconds() - start >= 0.01)
    MonotonicClock.sleep(until: start)
  }

  @Test func threadClockStandsStillWhileSleeping() {
    let start = CPUClock.threadSeconds()
    MonotonicClock.sleep(for: 0.05)
    #expect(CPUClock.threadSeconds() - start < 0.02)
  }

  @Test func threadClockAdvancesWithWork() {
    let start = CPUClock.threadNanoseconds()
    while CPUClock.threadNanoseconds() < start + 5_000_000 {}
    #expect(CPUClock.processSeconds() >= 0.005)
  }

  @Test func tickIsBetweenOneAndTenMilliseconds() {
    #expect((0.000_9...0.010_1).contains(MonotonicClock.tick()))
  }

  @Test func clockOfAnotherProcess() throws {
    let burn = "import time\nwhile time.process_time() < 0.1: pass\ntime.sleep(30)"
    var child = try ChildProcess("python3", ["-c", burn], output: .discarded)
    let clock = try #require(ProcessCPUClock(pid: child.pid))
    var last: Int64 = 0
    while last < 100_000_000 {
      let now = try #require(clock.nanoseconds())
      #expect(now >= last)
      last = now
      MonotonicClock.sleep(for: 0.005)
    }
    child.terminate()
    #expect(clock.nanoseconds() == nil)
    #expect(ProcessCPUClock(pid: -1) == nil)
  }
}
