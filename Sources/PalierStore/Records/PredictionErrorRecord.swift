public import PalierModel

/// One quantity that was predicted and then measured.
public struct PredictionErrorRecord: Sendable, Hashable {
  /// The run that measured it, if one did.
  public let run: String?
  /// The name of the system.
  public let system: String
  /// The variant of the system.
  public let variant: String
  /// What was predicted, by a stable name such as `throughput` or `p95`.
  public let quantity: String
  /// The prediction with its interval, in SI units.
  public let predicted: Interval
  /// The measurement, in the same unit.
  public let measured: Double
  /// When it was measured, in seconds since 1970-01-01 UTC.
  public let at: Double

  /// A prediction beside its measurement.
  public init(
    run: String? = nil,
    system: String,
    variant: String = "",
    quantity: String,
    predicted: Interval,
    measured: Double,
    at: Double
  ) {
    self.run = run
    self.system = system
    self.variant = variant
    self.quantity = quantity
    self.predicted = predicted
    self.measured = measured
    self.at = at
  }

  /// (predicted − measured) / measured; nil where zero was measured.
  public var relativeError: Double? {
    measured == 0 ? nil : (predicted.mid - measured) / measured
  }
}
