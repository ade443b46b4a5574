public import PalierQueueing

/// How the tester itself fared in a window: what makes its figures trustworthy, or not.
public struct TesterHealth: Sendable, Hashable, Codable {
  /// CPU seconds of the engine's thread in the window.
  public var cpuSeconds: Double
  /// These over the time in which they were used: the share of one core.
  public var cpuShare: Double
  /// Seconds for which the engine's thread was ready to run and had no core; 0 where not known.
  public var coreWaitSeconds: Double
  /// How often the engine's thread got a core.
  public var coreTurns: Int
  /// How long after its due time each request was sent.
  public var lag: Histogram
  /// Requests sent more than 5 ms after their due time.
  public var lateSends: Int
  /// True if the system had no file descriptor left.
  public var lacksDescriptors: Bool
  /// True if the system had no local port left.
  public var lacksPorts: Bool
  /// Connections opened in the window.
  public var connectionsOpened: Int
  /// Requests sent again, as browsers do, because the server had closed the kept connection; nil in
  /// records from before this was counted.
  public var retries: Int?
}
