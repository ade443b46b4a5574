import PalierQueueing

/// The one schedule of an open load: when each journey is due to begin.
///
/// Times are computed from the start and never from what happened, so that a late tester catches up
/// and nothing is dropped.
struct ArrivalSchedule {
  private let start: Int64
  private let profile: RateProfile
  private let arrivals: Chain.Arrivals
  private var random: RandomSource
  /// How many arrivals are expected until the next one.
  private var expected = 0.0
  /// When the next journey is due, in nanoseconds of the monotonic clock.
  private(set) var next: Int64
  /// What is replayed in place of a rate.
  private let replay: Replay?
  private var number = 0

  /// The journey that is due next, where it is known.
  var journey: Int? { replay.map { $0.journeys[number] } }

  /// A schedule of what was once.
  init(start: Int64, _ replay: Replay) {
    self.start = start
    self.replay = replay
    profile = RateProfile(rate: 0)
    arrivals = .uniform
    random = RandomSource(seed: 0)
    next = replay.times.first.map { start + nanoseconds($0) } ?? .max
  }

  /// A schedule from `start` on; Poisson arrivals are those of a constant rate in a time that the
  /// profile stretches (Çinlar 1975).
  init(start: Int64, _ profile: RateProfile, arrivals: Chain.Arrivals, random: RandomSource) {
    self.start = start
    self.profile = profile
    self.arrivals = arrivals
    self.random = random
    replay = nil
    next = start
    if max(profile.first, profile.last) <= 0 {
      next = .max
    } else if arrivals == .poisson {
      advance()
    }
  }

  /// Goes on to the following journey.
  mutating func advance() {
    if let replay {
      number += 1
      next = number < replay.times.count ? start + nanoseconds(replay.times[number]) : .max
      return
    }
    expected += arrivals == .poisson ? random.exponential() : 1
    let elapsed = profile.time(of: expected)
    next = elapsed < .infinity ? start + nanoseconds(elapsed) : .max
  }
}
