public import PalierObserve
public import PalierPlanning

/// Where a proof is kept as it is made, step by step, so that nothing is lost when it is cut short.
public protocol ProofRecord: Sendable {
  /// Keeps the prediction of a step, before the step runs.
  func store(_ forecast: Forecast, step: Int) throws
  /// Keeps the prediction of the capacity, before it is searched for.
  func store(_ capacity: CapacityForecast) throws
  /// Keeps a step that was measured.
  func store(_ step: StepProof, index: Int) throws
  /// Keeps what the machine and its services used, reading by reading.
  func store(_ readings: [Sampler.Window]) throws
}
