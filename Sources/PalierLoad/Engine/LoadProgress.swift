/// How a load goes at one moment, for a display.
public struct LoadProgress: Sendable, Hashable, Codable {
  /// What the engine does with the step.
  public enum Phase: String, Sendable, Hashable, Codable {
    /// Users enter; nothing counts yet.
    case warmUp
    /// What is done counts.
    case measuring
    /// The last responses of an open step are awaited.
    case draining
  }

  /// The step, counted from 0.
  public var step: Int
  /// What is offered.
  public var load: LoadStep
  /// What the engine does with the step.
  public var phase: Phase
  /// Users in the system.
  public var users: Int
  /// Requests that wait for their response.
  public var inFlight: Int
  /// Good responses a second since the last report.
  public var rate: Double
  /// Percentiles of the actions that are not held, in seconds, in this phase; nil without any.
  public var p50: Double?
  /// See ``p50``.
  public var p95: Double?
  /// See ``p50``.
  public var p99: Double?
  /// The step's requests that ended, failed ones included.
  public var requests: Int
  /// The step's failed requests.
  public var failures: [Failure: Int]
  /// Seconds until the end of the step.
  public var secondsLeft: Double
}
