import PalierPlatform
import Testing

@testable import PalierObserve

@Suite struct HostTests {
  @Test func readingsOfThisMachine() throws {
    let probe = HostProbe()
    let before = try probe.read()
    let core = try #require(Affinity.cores().last)
    let worker = try WorkerThread(name: "burn", cores: [core]) {
      while CPUClock.threadSeconds() < 0.1 {}
    }
    worker.join()
    let usage = try probe.read().since(before)
    #expect(usage.duration >= 0.1)
    #expect(before.cores.count == Machine.onlineCores)
    #expect((0...1).contains(usage.utilisation()))
    // Counted in hundredths of a second by the kernel, some of which it may round away.
    #expect(try #require(usage.cores[core]).busy >= 0.05)
    #expect(usage.contextSwitches > 0)
    #expect(before.memoryTotal >= before.memoryAvailable)
    #expect(before.memoryAvailable > 0)
    #expect(before.networks["lo"] != nil)
  }

  @Test func differencesOfCountersThatBeganAnew() {
    let before = CPUTimes(
      user: 5,
      system: 1,
      idle: 10,
      inputOutputWait: 0,
      interrupts: 0,
      steal: 1
    )
    var after = before
    after.user = 8
    after.idle = 4
    after.steal = 2
    let difference = after.since(before)
    #expect(difference.utilisation == 0.75)
    #expect(difference.stealShare == 0.25)
    #expect(before.since(before).utilisation == 0)
  }

  @Test func factsOfThisMachine() {
    let facts = HostFacts.current()
    #expect(facts.cores >= 1)
    #expect(facts.memory > 1e8)
    #expect([100, 250, 300, 1_000].contains(facts.tickRate))
    #expect(facts.kernel.first?.isNumber == true)
    #expect(!facts.usableCores.isEmpty)
  }

  @Test func sliceLiesBetweenAnInterruptAndATenthOfASecond() throws {
    let core = try #require(Affinity.cores().last)
    let slice = try #require(try SchedulerSlice.measure(core: core, duration: 0.3))
    #expect(slice > 0.0001)
    #expect(slice < 0.1)
  }
}
