public import PalierModel
public import PalierPlanning

/// What a change is expected to do, predicted from the calibration of another variant and stored
/// before the change is measured.
public struct Promise: Sendable, Hashable, Codable {
  /// The changes that are predicted.
  public var variant: [String]
  /// The changes that the calibrated target had.
  public var from: [String]
  /// The run of that calibration.
  public var calibration: String
  /// The capacity that is expected.
  public var capacity: Interval?
  /// What is expected to saturate, in order.
  public var bottlenecks: [Bottleneck]
  /// The steps that are expected: one for each load, and for each speed of the machine where it
  /// was predicted for several.
  public var steps: [StepPrediction]

  /// A promise.
  public init(
    variant: [String],
    from: [String],
    calibration: String,
    capacity: Interval?,
    bottlenecks: [Bottleneck],
    steps: [StepPrediction]
  ) {
    self.variant = variant
    self.from = from
    self.calibration = calibration
    self.capacity = capacity
    self.bottlenecks = bottlenecks
    self.steps = steps
  }

  /// What is expected of a load on a machine of a given speed; nil if that load was not predicted.
  public func prediction(of load: LoadLevel, speed: Double) -> StepPrediction? {
    Forecast(steps.filter { $0.load == load })?.at(speed: speed)
  }
}
