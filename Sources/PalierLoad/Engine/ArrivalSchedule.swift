import PalierQueueing

/// The one schedule of an open load: when each journey is due to begin.
///
/// Times are computed from the start and never from what happened, so that a late tester catches up
/// and nothing is dropped.
struct ArrivalSchedule {
  private let start: Int64
  private let rate: Double
  private let arrivals: Chain.Arrivals
  private var random: RandomSource
  private var count = 0.0
  private var elapsed = 0.0
  /// When the next journey is due, in nanoseconds of the monotonic clock.
  private(set) var next: Int64

  /// A schedule from `start` on, `rate` journeys a second.
  init(start: Int64, rate: Double, arrivals: Chain.Arrivals, random: RandomSource) {
    self.start = start
    self.rate = rate
    self.arrivals = arrivals
    self.random = random
    next = start
    if rate <= 0 { next = .max } else if arrivals == .poisson { advance() }
  }

  /// Goes on to the following journey.
  mutating func advance() {
    switch arrivals {
    case .uniform:
      count += 1
      elapsed = count / rate
    case .poisson: elapsed += random.exponential() / rate
    }
    next = start + nanoseconds(elapsed)
  }
}
