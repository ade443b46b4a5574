import PalierPlatform
import Testing

@Suite struct InterruptWatchTests {
  @Test func interruptIsRememberedAndDoesNotEndTheProcess() throws {
    let descriptor = try InterruptWatch.start()
    let again = try InterruptWatch.start()
    #expect(descriptor == again)
    #expect(!InterruptWatch.isInterrupted)
    let me = try #require(KernelDirectory.destination(ofLink: "/proc/self").flatMap { Int($0) })
    try Signal.interrupt.send(to: me)
    let deadline = MonotonicClock.seconds() + 90
    while !InterruptWatch.isInterrupted, MonotonicClock.seconds() < deadline {
      MonotonicClock.sleep(for: 0.001)
    }
    #expect(InterruptWatch.isInterrupted)
  }
}
