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
  /// How it moves with the machine's speed; nil in promises that were made without.
  public var capacityForecast: CapacityForecast?
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
    capacityForecast: CapacityForecast? = nil,
    bottlenecks: [Bottleneck],
    steps: [StepPrediction]
  ) {
    self.variant = variant
    self.from = from
    self.calibration = calibration
    self.capacity = capacity
    self.capacityForecast = capacityForecast
    self.bottlenecks = bottlenecks
    self.steps = steps
  }

  /// The capacity that is expected of a machine of a given speed; that of the expected speed where
  /// none is given.
  public func capacity(speed: Double?) -> Interval? {
    guard let capacityForecast, let speed else { return capacity }
    return capacityForecast.at(speed: speed)
  }

  /// What is expected of a load on a machine of a given speed; nil if that load was not predicted.
  public func prediction(of load: LoadLevel, speed: Double) -> StepPrediction? {
    Forecast(steps.filter { $0.load == load })?.at(speed: speed)
  }
}
