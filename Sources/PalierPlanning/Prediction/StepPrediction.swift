public import PalierModel

/// What a step of a load test is expected to show, on a machine of a given speed.
public struct StepPrediction: Sendable, Hashable, Codable {
  /// The load.
  public var load: LoadLevel
  /// The machine's speed relative to the reference.
  public var speed: Double
  /// All actions that are not held together; their throughput counts held ones too.
  public var overall: ActionPrediction
  /// Each action by its name.
  public var actions: [String: ActionPrediction]
  /// How busy each station is.
  public var utilisations: [StationUtilisation]
  /// The share of requests that are expected to fail.
  public var errors: Interval

  /// A prediction.
  public init(
    load: LoadLevel,
    speed: Double,
    overall: ActionPrediction,
    actions: [String: ActionPrediction],
    utilisations: [StationUtilisation],
    errors: Interval
  ) {
    self.load = load
    self.speed = speed
    self.overall = overall
    self.actions = actions
    self.utilisations = utilisations
    self.errors = errors
  }
}
