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

  /// A schedule from `start` on; Poisson arrivals are those of a constant rate in a time that the
  /// profile stretches (Çinlar 1975).
  init(start: Int64, _ profile: RateProfile, arrivals: Chain.Arrivals, random: RandomSource) {
    self.start = start
    self.profile = profile
    self.arrivals = arrivals
    self.random = random
    next = start
    if max(profile.first, profile.last) <= 0 {
      next = .max
    } else if arrivals == .poisson {
      advance()
    }
  }

  /// Goes on to the following journey.
  mutating func advance() {
    expected += arrivals == .poisson ? random.exponential() : 1
    let elapsed = profile.time(of: expected)
    next = elapsed < .infinity ? start + nanoseconds(elapsed) : .max
  }
}
