import PalierModel
public import PalierPlanning

/// One step: what was predicted before it ran, and what it measured.
public struct StepProof: Sendable, Hashable, Codable {
  /// The load.
  public var load: LoadLevel
  /// The prediction made before, as a function of the machine's speed.
  public var forecast: Forecast?
  /// The prediction at the speed that was expected: that of the calibration.
  public var raw: StepPrediction?
  /// The prediction at the speed that the yardstick measured during the step.
  public var corrected: StepPrediction?
  /// What was measured.
  public var measured: MeasuredStep

  /// A step whose prediction is read at the speed that was measured.
  public init(
    load: LoadLevel,
    forecast: Forecast?,
    expectedSpeed: Double,
    measured: MeasuredStep
  ) {
    self.load = load
    self.forecast = forecast
    raw = forecast?.at(speed: expectedSpeed)
    corrected = forecast?.at(speed: measured.speed.mid)
    self.measured = measured
  }
}
