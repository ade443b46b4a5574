import PalierModel
import PalierPlanning
import PalierProof

/// A quantity that is predicted and measured in every step.
enum Quantity: String, CaseIterable {
  case throughput
  case mean
  case p95
  case p99

  /// Its name.
  var name: Text {
    switch self {
    case .throughput: Text(en: "throughput", fr: "débit")
    case .mean: Text(en: "mean time", fr: "temps moyen")
    case .p95: Text(verbatim: "p95")
    case .p99: Text(verbatim: "p99")
    }
  }

  /// It at a load, such as `p95 at 5 people`.
  func at(_ load: LoadLevel) -> Text {
    Text(en: "\(name) at \(load.words)", fr: "\(name) à \(load.words)")
  }

  /// It of an action, such as `p95 of state`.
  func of(action: String) -> Text {
    Text(en: "\(name) of \(action)", fr: "\(name) \(French.of(action))")
  }

  /// Its dimension.
  var dimension: Dimension { self == .throughput ? .frequency : .time }

  /// Its value in a prediction.
  func of(_ prediction: ActionPrediction) -> Interval {
    switch self {
    case .throughput: prediction.throughput
    case .mean: prediction.mean
    case .p95: prediction.p95
    case .p99: prediction.p99
    }
  }

  /// Its value in a measurement.
  func of(_ measurement: MeasuredAction) -> Interval {
    switch self {
    case .throughput: measurement.throughput
    case .mean: measurement.mean
    case .p95: measurement.p95
    case .p99: measurement.p99
    }
  }

  /// The quantity that an objective bounds; nil if it is not one that is predicted.
  init?(_ statistic: Objectives.Statistic) {
    switch statistic {
    case .mean: self = .mean
    case .p95: self = .p95
    case .p99: self = .p99
    case .p50, .p75, .p90: return nil
    }
  }
}
