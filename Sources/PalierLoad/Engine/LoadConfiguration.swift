/// How an engine runs: when it stops by itself, and what its threads are like.
public struct LoadConfiguration: Sendable {
  /// The share of failed requests in a step above which the run stops.
  public var errorLimit = 0.2
  /// How many times its objective an action's 95th percentile may reach before the run stops.
  public var latencyLimitFactor = 10.0
  /// The objectives for the 95th percentile in seconds, by action.
  public var objectives: [String: Double] = [:]
  /// Seconds of refused connections without any success after which the target counts as gone.
  public var goneAfter = 3.0
  /// Seconds between two reports of progress.
  public var progressInterval = 0.5
  /// Seconds after an open step for which the responses still due are awaited.
  public var drainLimit = 10.0
  /// Seconds before a user tries again after a connection failed.
  public var pauseAfterFailure = 0.1
  /// The seed of think times and arrivals.
  public var seed: UInt64 = 1
  /// The threads that share the load, each with its part of the users and their connections; at
  /// least 1.
  public var threads = 1
  /// The cores that the engine's threads may run on; nil: all.
  public var cores: [Int]?
  /// Called on each of the engine's threads before it begins, for its priority.
  public var onThreadStart: (@Sendable () -> Void)?

  /// The usual configuration.
  public init() {}
}
