import PalierQueueing
import Testing

@testable import PalierLoad

@Suite struct ScheduleTests {
  @Test func uniformArrivalsKeepTheirDistanceWithoutDrift() {
    var schedule = ArrivalSchedule(
      start: 500,
      rate: 3,
      arrivals: .uniform,
      random: RandomSource(seed: 1)
    )
    #expect(schedule.next == 500)
    for _ in 0..<300_000 { schedule.advance() }
    #expect(abs(schedule.next - 500 - 100_000_000_000_000) <= 1)
  }

  @Test func poissonArrivalsHaveExponentialGaps() {
    var schedule = ArrivalSchedule(
      start: 0,
      rate: 1_000,
      arrivals: .poisson,
      random: RandomSource(seed: 1)
    )
    var gaps: [Double] = []
    var last = schedule.next
    for _ in 0..<30_000 {
      schedule.advance()
      gaps.append(Double(schedule.next - last) * 1e-9)
      last = schedule.next
    }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    #expect(abs(mean - 0.001) < 0.000_03)
    #expect(abs(variance.squareRoot() / mean - 1) < 0.03)
  }

  @Test func theHeapGivesTheEarliestFirst() {
    var random = RandomSource(seed: 9)
    var heap = DueHeap()
    var times: [Int64] = []
    for _ in 0..<2_000 {
      let time = Int64(random.index(below: 500))
      times.append(time)
      heap.insert(DueHeap.Entry(time: time, lane: 0, generation: 0, kind: .action))
    }
    var drained: [Int64] = []
    while let entry = heap.first {
      drained.append(entry.time)
      heap.removeFirst()
    }
    #expect(drained == times.sorted())
  }

  @Test func aKeptConnectionIsTriedAgainOnceAndOnlyWhereItIsSafe() {
    func reusedMachine(isIdempotent: Bool, isSent: Bool) -> ExchangeMachine {
      var machine = ExchangeMachine()
      #expect(machine.begin(isIdempotent: true) == .open)
      #expect(machine.opened() == .send)
      #expect(machine.sent() == .wait)
      let finished = machine.received(isComplete: true, keepsAlive: true)
      #expect(finished == .finish(closing: false))
      #expect(machine.begin(isIdempotent: isIdempotent) == .send)
      if isSent { #expect(machine.sent() == .wait) }
      return machine
    }
    var get = reusedMachine(isIdempotent: true, isSent: true)
    #expect(get.broke(.reset, responseHasBegun: false) == .open)
    #expect(get.opened() == .send)
    #expect(get.broke(.reset, responseHasBegun: false) == .fail(.reset))
    var begun = reusedMachine(isIdempotent: true, isSent: true)
    #expect(begun.broke(.malformed, responseHasBegun: true) == .fail(.malformed))
    var post = reusedMachine(isIdempotent: false, isSent: true)
    #expect(post.broke(.reset, responseHasBegun: false) == .fail(.reset))
    var unsent = reusedMachine(isIdempotent: false, isSent: false)
    #expect(unsent.broke(.reset, responseHasBegun: false) == .open)
    var fresh = ExchangeMachine()
    #expect(fresh.begin(isIdempotent: true) == .open)
    #expect(fresh.broke(.reset, responseHasBegun: false) == .fail(.reset))
  }
}
