public import PalierModel

/// What one trial tells a ``CapacitySearch``.
public struct CapacityTrial: Sendable, Hashable, Codable {
  /// The load: users, or arrivals a second.
  public var load: Double
  /// Seconds measured.
  public var duration: Double
  /// The worst of all objectives: a measured value over its limit; 1 is the limit itself.
  public var severity: Double
  /// Whether the trial may be used.
  public var verdict: Validity.Verdict
  /// The objective that is nearest or missed most, with what was measured; nil: not said.
  public var limit: Text?

  /// A trial.
  public init(
    load: Double,
    duration: Double,
    severity: Double,
    verdict: Validity.Verdict = .valid,
    limit: Text? = nil
  ) {
    self.load = load
    self.duration = duration
    self.severity = severity
    self.verdict = verdict
    self.limit = limit
  }

  /// True if all objectives were met.
  public var passes: Bool { severity <= 1 }
}
