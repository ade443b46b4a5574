/// Service demands measured at light load, kept for the predictions that follow.
public struct CalibrationRecord: Sendable, Hashable {
  /// The run that measured them, if one did.
  public let run: String?
  /// The name of the system.
  public let system: String
  /// The variant of the system.
  public let variant: String
  /// When they were measured, in seconds since 1970-01-01 UTC.
  public let at: Double
  /// What was measured.
  public let payload: Payload

  /// A calibration.
  public init(
    run: String? = nil,
    system: String,
    variant: String = "",
    at: Double,
    payload: Payload
  ) {
    self.run = run
    self.system = system
    self.variant = variant
    self.at = at
    self.payload = payload
  }
}
