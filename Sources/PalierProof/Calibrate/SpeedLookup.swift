import PalierModel
import PalierObserve

/// The machine's speed at any moment of a calibration.
struct SpeedLookup {
  /// Seconds on each side of a moment over which the speed is averaged.
  static let reach = 1.0

  private let yardstick: Yardstick

  init(_ yardstick: Yardstick) { self.yardstick = yardstick }

  /// The speed around a moment of the monotonic clock; 1 where it was not measured.
  func speed(at time: Double) -> Double {
    // Whole half seconds, so that neighbours share a window.
    let center = (time * 2).rounded() / 2
    return yardstick.speed(from: center - SpeedLookup.reach, to: center + SpeedLookup.reach)?.mean
      ?? 1
  }

  /// The mean speed over all moments, with the range within which 95 % of them lie.
  func range(of times: [Double]) -> Interval {
    let windows = Set(times.map { ($0 * 2).rounded() / 2 })
    let speeds = windows.map { speed(at: $0) }.sorted()
    guard let first = speeds.first, let last = speeds.last else { return Interval(exactly: 1) }
    let mean = speeds.reduce(0, +) / Double(speeds.count)
    let low = speeds.count > 40 ? speeds[speeds.count / 40] : first
    let high = speeds.count > 40 ? speeds[speeds.count - 1 - speeds.count / 40] : last
    return Interval(low: low, mid: mean, high: high)
  }
}
