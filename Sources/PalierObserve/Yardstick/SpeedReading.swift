/// How fast the cores ran in a window, as the yardstick saw it.
public struct SpeedReading: Sendable, Hashable, Codable {
  /// The start of the window on the monotonic clock, in seconds.
  public var start: Double
  /// The end of the window on the monotonic clock, in seconds.
  public var end: Double
  /// The combined speed: the geometric mean over the kinds, 1 at the nominal speed.
  public var mean: Double
  /// The standard deviation, within the window, of the combined speed of one round (each kind once).
  public var standardDeviation: Double
  /// Rounds in the window: all cores together.
  public var count: Int
  /// Pieces per CPU second of each kind, relative to its nominal speed.
  public var byKind: [YardstickKind: Double]

  /// The standard error of ``mean`` if rounds are independent, relative to it.
  public var relativeError: Double {
    count > 1 && mean > 0 ? standardDeviation / mean / Double(count).squareRoot() : .infinity
  }
}
