/// What a model said before it was measured.
///
/// The store never changes a prediction, and refuses one for a step that is already stored: it is
/// evidence only if it came first.
public struct PredictionRecord: Sendable, Hashable {
  /// The run that it belongs to; nil for one made on its own.
  public let run: String?
  /// The index of the step that it predicts; nil for one of the whole system, such as a capacity.
  public let step: Int?
  /// The name of the system.
  public let system: String
  /// The variant of the system that it speaks of.
  public let variant: String
  /// When it was made, in seconds since 1970-01-01 UTC.
  public let madeAt: Double
  /// What it says.
  public let payload: Payload

  /// A prediction.
  public init(
    run: String? = nil,
    step: Int? = nil,
    system: String,
    variant: String = "",
    madeAt: Double,
    payload: Payload
  ) {
    self.run = run
    self.step = step
    self.system = system
    self.variant = variant
    self.madeAt = madeAt
    self.payload = payload
  }
}
