import Glibc

/// The kernel's monotonic clock: seconds since boot, the same for all processes of the machine.
public struct MonotonicClock: TimeSource {
  /// The clock; it has no state.
  public init() {}

  /// Seconds since boot.
  ///
  /// Costs about 30 ns.
  public func now() -> Double { MonotonicClock.seconds() }

  /// Seconds since boot.
  public static func seconds() -> Double { readClock(CLOCK_MONOTONIC) }

  /// Nanoseconds since boot, for arithmetic without rounding.
  public static func nanoseconds() -> Int64 { readClockNanoseconds(CLOCK_MONOTONIC) }

  /// When the machine started, in seconds since 1970, by today's clock.
  public static func boot() -> Double { readClock(CLOCK_REALTIME) - readClock(CLOCK_BOOTTIME) }

  /// Sleeps until a moment of this clock; returns at once if it has passed.
  public static func sleep(until moment: Double) {
    var time = timespec()
    time.tv_sec = Int(moment)
    time.tv_nsec = Int((moment - Double(time.tv_sec)) * 1e9)
    while unsafe clock_nanosleep(CLOCK_MONOTONIC, Int32(TIMER_ABSTIME), &time, nil) == EINTR {}
  }

  /// Sleeps for a number of seconds.
  public static func sleep(for seconds: Double) { sleep(until: self.seconds() + seconds) }

  /// The kernel's tick in seconds: 0.004 where it ticks 250 times a second.
  ///
  /// The coarse clock advances once a tick, so its resolution is the tick (clock_getres(2)).
  public static func tick() -> Double {
    var time = timespec()
    unsafe clock_getres(CLOCK_MONOTONIC_COARSE, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

func readClockNanoseconds(_ clock: clockid_t) -> Int64 {
  var time = timespec()
  guard unsafe clock_gettime(clock, &time) == 0 else { return -1 }
  return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}

func readClock(_ clock: clockid_t) -> Double { Double(readClockNanoseconds(clock)) * 1e-9 }
