/// One load level of a run, stored when it has ended.
public struct StepRecord: Sendable, Hashable {
  /// What the measurement of a step is worth.
  public enum Validity: String, Sendable, Codable, CaseIterable {
    /// It counts.
    case valid
    /// It does not: the tester was the bottleneck, or the step never settled. The payload says why.
    case void
    /// It was cut short; what it measured until then is kept.
    case interrupted
  }

  /// The run.
  public let run: String
  /// The place in the run, from 0.
  public let index: Int
  /// Concurrent users, for a closed load.
  public let users: Int?
  /// Arrivals a second, for an open load.
  public let rate: Double?
  /// What it is worth.
  public let validity: Validity
  /// When it began, in seconds since 1970-01-01 UTC.
  public let startedAt: Double
  /// When it ended, likewise.
  public let endedAt: Double
  /// What was measured.
  public let payload: Payload

  /// A step that has ended.
  public init(
    run: String,
    index: Int,
    users: Int? = nil,
    rate: Double? = nil,
    validity: Validity,
    startedAt: Double,
    endedAt: Double,
    payload: Payload
  ) {
    self.run = run
    self.index = index
    self.users = users
    self.rate = rate
    self.validity = validity
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.payload = payload
  }
}
