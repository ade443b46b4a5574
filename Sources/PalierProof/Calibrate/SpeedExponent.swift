import Foundation
import PalierModel
import PalierQueueing

/// The power α of the machine's speed that a service's CPU times follow: CPU time ∝ speed^−α.
///
/// Before anything is known it is 1.25 ± 0.2 (standard deviation), as requests of several kinds of
/// server showed it on a shared host (`Docs/MODEL.md`, 6). A calibration during which the speed itself moved tells more:
/// the slope of the logarithm of CPU time over that of speed, by least squares over windows, joined
/// with what was known before in proportion to the precision of each (the conjugate normal update;
/// Gelman et al., *Bayesian Data Analysis*, 2.5).
enum SpeedExponent {
  /// What is taken before anything is known, nominally 95 %.
  static let unknown = Interval(low: 0.85, mid: 1.25, high: 1.65)

  /// What a window of a few seconds says of one action and service.
  struct Window {
    /// The logarithm of the machine's speed.
    var speed: Double
    /// The median logarithm of the CPU time of its requests.
    var cpu: Double
    /// Its requests.
    var count: Double
    /// Which action the requests were of: levels differ from one to the next.
    var action: Int
  }

  /// Seconds of a window: longer ones leave less scatter, shorter ones more of the drift.
  static let windowLength = 3.0
  /// The least standard deviation of the logarithm of speed from which anything is learnt.
  static let leastSpread = 0.05
  /// Fewer windows than this say nothing of their own scatter.
  private static let leastWindows = 6

  /// The power that windows support; ``unknown`` where the speed hardly moved.
  ///
  /// Complexity: O(windows).
  static func learnt(from windows: [Window]) -> Interval {
    let levels = Dictionary(grouping: windows, by: \.action).mapValues { windows in
      (speed: average(windows, \.speed), cpu: average(windows, \.cpu))
    }
    let total = windows.reduce(0) { $0 + $1.count }
    var squares = 0.0
    var products = 0.0
    for window in windows {
      let level = levels[window.action] ?? (0, 0)
      squares += window.count * (window.speed - level.speed) * (window.speed - level.speed)
      products += window.count * (window.speed - level.speed) * (window.cpu - level.cpu)
    }
    let freedom = windows.count - levels.count - 1
    guard windows.count >= leastWindows, freedom > 0, total > 0,
      (squares / total).squareRoot() > leastSpread
    else { return unknown }
    let slope = products / squares
    let residuals = windows.reduce(0) { sum, window in
      let level = levels[window.action] ?? (0, 0)
      let residual = window.cpu - level.cpu - slope * (window.speed - level.speed)
      return sum + window.count * residual * residual
    }
    let variance = residuals / Double(freedom) / squares
    let prior = unknown.halfWidth / 1.96
    let precision = 1 / (prior * prior) + 1 / max(variance, 1e-12)
    let mean = (unknown.mid / (prior * prior) - slope / max(variance, 1e-12)) / precision
    let halfWidth = 1.96 / precision.squareRoot()
    return Interval(low: mean - halfWidth, mid: mean, high: mean + halfWidth)
  }

  private static func average(_ windows: [Window], _ value: (Window) -> Double) -> Double {
    windows.reduce(0) { $0 + $1.count * value($1) } / windows.reduce(0) { $0 + $1.count }
  }
}

extension SampleSet {
  /// What the requests say of a service's CPU time against the machine's speed, window by window.
  ///
  /// Medians, so that a few cache misses do not pass for a slower machine.
  func windows(
    ofService service: Int,
    action: Int,
    background: Double,
    speed: (Double) -> Double
  ) -> [SpeedExponent.Window] {
    let groups = Dictionary(grouping: usable) { ($0.time / SpeedExponent.windowLength).rounded() }
    return groups.values.compactMap { entries in
      let logarithms = entries.compactMap { entry -> Double? in
        let cpu = entry.sample.cpu[service] - background * entry.window
        return cpu > 0 ? log(cpu) : nil
      }
      .sorted()
      guard !logarithms.isEmpty else { return nil }
      let speeds = entries.map { log(max(1e-3, speed($0.time))) }
      return SpeedExponent.Window(
        speed: speeds.reduce(0, +) / Double(speeds.count),
        cpu: Quantiles.ofSorted(logarithms, 0.5),
        count: Double(logarithms.count),
        action: action
      )
    }
  }
}
