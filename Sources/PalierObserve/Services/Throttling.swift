/// How often a quota held a service back.
public struct Throttling: Sendable, Hashable, Codable {
  /// Enforcement periods in which the service wanted to run.
  public var periods: Double
  /// Those in which it used up its quota and had to wait.
  public var throttledPeriods: Double
  /// The time its cores waited for that reason, in seconds.
  public var throttledTime: Double

  /// What has come since an earlier reading.
  ///
  /// A counter that went back starts from 0.
  public func since(_ earlier: Throttling) -> Throttling {
    Throttling(
      periods: periods - (earlier.periods > periods ? 0 : earlier.periods),
      throttledPeriods: throttledPeriods
        - (earlier.throttledPeriods > throttledPeriods ? 0 : earlier.throttledPeriods),
      throttledTime: throttledTime
        - (earlier.throttledTime > throttledTime ? 0 : earlier.throttledTime)
    )
  }
}

extension Throttling {
  /// Reads `cpu.stat`: version 1 has nanoseconds, version 2 microseconds; nil without a quota's keys.
  init?(cpuStat: [String: Int]) {
    guard let periods = cpuStat["nr_periods"], let throttled = cpuStat["nr_throttled"] else {
      return nil
    }
    self.periods = Double(periods)
    throttledPeriods = Double(throttled)
    throttledTime =
      cpuStat["throttled_usec"].map { Double($0) * 1e-6 }
      ?? Double(cpuStat["throttled_time"] ?? 0) * 1e-9
  }
}
