import PalierModel
import PalierProof

/// Where the figures of a proof come from.
struct Sources {
  /// The model that makes the predictions.
  static let model = "simulation"
  /// How wrong predictions have been so far.
  let history: PredictionHistory

  /// The source of a predicted quantity, with the error so far.
  func predicted(_ quantity: Quantity) -> Source { predicted(quantity.rawValue) }

  /// The source of a predicted capacity, with the error so far.
  var predictedCapacity: Source { predicted("capacity") }

  /// The source of predictions that are not compared one by one: utilisations, bottlenecks.
  var predicted: Source { .predicted(model: Sources.model, error: nil) }

  private func predicted(_ quantity: String) -> Source {
    .predicted(model: Sources.model, error: history.error(of: quantity))
  }
}
