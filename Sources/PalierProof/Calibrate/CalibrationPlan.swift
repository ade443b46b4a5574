import PalierPlanning

/// How long a calibration may take and what it tries.
public struct CalibrationPlan: Sendable {
  /// Seconds in all, log-in and probes included.
  public var duration: Double
  /// How many times all actions are gone through, so that the machine's drift meets all alike.
  public var rounds = 6
  /// The share of the time that goes to requests with a pause before each.
  public var spacedShare = 0.25
  /// Seconds of that pause.
  public var pause = Occupancy.pause
  /// The share of the time, at most, for requests that do not count.
  static let warmUpShare = 0.1
  /// Requests of each action in each round that are looked at for whom they wake in vain.
  static let wakeUpRequests = 3
  /// Seconds of each round in which nothing is asked; a second, as long as workers take from one
  /// sign of life to the next, where there is time for it.
  public var idleTime: Double { min(1, duration / 20) }
  /// The changes that the target has.
  public var variant: [String]

  /// A plan.
  public init(duration: Double, variant: [String] = []) {
    self.duration = duration
    self.variant = variant
  }
}
