/// What the machine and its services said of themselves at one moment of a run.
public struct ObservationRecord: Sendable, Hashable {
  /// The run.
  public let run: String
  /// When, in seconds since 1970-01-01 UTC.
  public let at: Double
  /// What was seen.
  public let payload: Payload

  /// An observation.
  public init(run: String, at: Double, payload: Payload) {
    self.run = run
    self.at = at
    self.payload = payload
  }
}
