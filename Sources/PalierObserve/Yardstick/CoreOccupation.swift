import PalierPlatform

/// Work between the pieces of a yardstick on a machine that does nothing else.
///
/// A core that idles sleeps and slows its clock, and then a piece takes longer than it does beside a
/// program. The data are more than a core's first cache holds, so that pieces find that as cold as
/// another program would leave it.
struct CoreOccupation {
  private var numbers = [UInt64](repeating: 1, count: 16_384)
  private var position = 0

  /// Computes until a moment of the monotonic clock.
  mutating func work(until end: Double) {
    while MonotonicClock.seconds() < end {
      for _ in 0..<2_048 {
        position = (position &+ 1) & 16_383
        numbers[position] = numbers[position] &* 0xbf58_476d_1ce4_e5b9 &+ UInt64(position)
      }
    }
  }
}
