/// One thread's part of the one schedule of an open load: every n-th arrival, from its number on.
///
/// Each thread goes through the whole schedule with the same random numbers. So all threads together
/// send what one thread would, each arrival at its time and with its journey.
struct ArrivalShare {
  private var schedule: ArrivalSchedule
  private var choice: JourneyChoice
  private let size: Int
  /// The journey of the arrival that is due next.
  private(set) var journey = 0
  /// When it is due, in nanoseconds of the monotonic clock; `.max`: never.
  var next: Int64 { schedule.next }

  /// The part of thread `member` of `size`.
  init(_ schedule: ArrivalSchedule, _ choice: JourneyChoice, member: Int, of size: Int) {
    self.schedule = schedule
    self.choice = choice
    self.size = size
    journey = schedule.journey ?? self.choice.next()
    for _ in 0..<member { goOn() }
  }

  /// Goes on to this thread's following arrival, in O(threads).
  mutating func advance() {
    for _ in 0..<size { goOn() }
  }

  private mutating func goOn() {
    guard schedule.next < .max else { return }
    schedule.advance()
    guard schedule.next < .max else { return }
    journey = schedule.journey ?? choice.next()
  }
}
