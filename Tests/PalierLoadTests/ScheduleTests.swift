import PalierQueueing
import Testing

@testable import PalierLoad

@Suite struct ScheduleTests {
  @Test func uniformArrivalsKeepTheirDistanceWithoutDrift() {
    var schedule = ArrivalSchedule(
      start: 500,
      RateProfile(rate: 3),
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
      RateProfile(rate: 1_000),
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

  @Test(arguments: [(100.0, 300.0), (300, 100), (0, 200), (200, 0)])
  func aRampHasAsManyArrivalsInEachSecondAsItsRateSays(first: Double, last: Double) {
    var step = LoadStep(.open(rate: first, arrivals: .uniform), warmUp: 2, duration: 10)
    step.finalLoad = last
    var schedule = ArrivalSchedule(
      start: 0,
      RateProfile(step, rate: first),
      arrivals: .uniform,
      random: RandomSource(seed: 1)
    )
    var counts = [Double](repeating: 0, count: 14)
    while schedule.next < 14_000_000_000 {
      counts[Int(schedule.next / 1_000_000_000)] += 1
      schedule.advance()
    }
    for (second, count) in counts.enumerated() {
      // The rate in the middle of the second.
      let share = min(1, max(0, (Double(second) - 1.5) / 10))
      #expect(abs(count - (first + share * (last - first))) <= 2, "second \(second)")
    }
  }

  private struct Arrival: Equatable {
    let time: Int64
    let journey: Int
  }

  /// The first arrivals of so many threads, in the order of time.
  private func arrivals(
    threads: Int,
    _ schedule: ArrivalSchedule,
    _ choice: JourneyChoice
  ) -> [Arrival] {
    (0..<threads).flatMap { member in
      var share = ArrivalShare(schedule, choice, member: member, of: threads)
      var result: [Arrival] = []
      while share.next < 20_000_000_000, result.count < 3_000 {
        result.append(Arrival(time: share.next, journey: share.journey))
        share.advance()
      }
      return result
    }.sorted { $0.time < $1.time }
  }

  @Test(arguments: [Chain.Arrivals.poisson, .uniform])
  func threadsTogetherSendWhatOneWould(kind: Chain.Arrivals) {
    let shares = JourneyShares([6, 3, 1])
    var ramp = LoadStep(.open(rate: 20, arrivals: kind), to: 80, warmUp: 2, duration: 10)
    let random = RandomSource(seed: 4)
    let choice = JourneyChoice(shares, random: kind == .poisson ? random : nil)
    for last in [nil, 80, 0] as [Double?] {
      ramp.finalLoad = last
      let schedule = ArrivalSchedule(
        start: 1_000,
        RateProfile(ramp, rate: 20),
        arrivals: kind,
        random: random
      )
      let one = arrivals(threads: 1, schedule, choice)
      #expect(one.count > 100)
      #expect(Set(one.map(\.journey)) == [0, 1, 2])
      for threads in [2, 3, 8] { #expect(arrivals(threads: threads, schedule, choice) == one) }
    }
  }

  @Test(arguments: [1, 2, 3, 8])
  func threadsTogetherReplayEachRequestOnce(threads: Int) {
    let replay = Replay(times: [0, 0.5, 1, 1.5, 4], journeys: [2, 0, 1, 1, 0])
    let all = arrivals(
      threads: threads,
      ArrivalSchedule(start: 10, replay),
      JourneyChoice(JourneyShares([1, 1, 1]))
    )
    #expect(all.map(\.journey) == replay.journeys)
    #expect(all.map(\.time) == replay.times.map { 10 + nanoseconds($0) })
  }

  @Test(arguments: [1, 2, 3, 8])
  func usersOfAllThreadsComeAndGoOneByOne(threads: Int) {
    let rise = UserSchedule(first: 3, last: 11, start: 100, gap: 10)
    let ramp = UserSchedule(first: 3, last: 11, start: 100, gap: 10, waits: true)
    let fall = UserSchedule(first: 11, last: 3, start: 100, gap: 10, waits: true)
    var times: [[Int64]] = [[], [], []]
    for member in 0..<threads {
      let places = (0..<20).map { member + $0 * threads }
      let present = UserSchedule.part(of: 3, member: member, of: threads)
      times[0] += places[present...].map(rise.entry).filter { $0 < .max }
      times[1] += places[present...].map(ramp.entry).filter { $0 < .max }
      let leaving = places[..<UserSchedule.part(of: 11, member: member, of: threads)]
      times[2] += leaving.map(fall.leave).filter { $0 < .max }
      #expect(leaving.allSatisfy { $0 < 11 })
    }
    #expect(times[0].sorted() == (0..<8).map { 100 + 10 * $0 })
    #expect(times[1].sorted() == (1...8).map { 100 + 10 * $0 })
    #expect(times[2].sorted() == (1...8).map { 100 + 10 * $0 })
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
