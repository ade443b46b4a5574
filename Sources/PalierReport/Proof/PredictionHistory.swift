import PalierModel
import PalierPlanning
import PalierProof

/// How wrong predictions have been so far; it is published with every prediction.
public struct PredictionHistory: Sendable, Hashable {
  /// The history of one quantity.
  public struct Entry: Sendable, Hashable {
    /// The quantity's stable name, such as `p95`.
    public var quantity: String
    /// How many predictions have been compared.
    public var count: Int
    /// The median of |predicted − measured| / measured.
    public var medianError: Double?
    /// The share of measurements inside the predicted interval; nominally 0.95.
    public var coverage: Double

    /// A history.
    public init(quantity: String, count: Int, medianError: Double?, coverage: Double) {
      self.quantity = quantity
      self.count = count
      self.medianError = medianError
      self.coverage = coverage
    }
  }

  /// One entry for each quantity.
  public var entries: [Entry]

  /// A history; by default an empty one.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// What the valid steps and the capacities of some proofs say, where nothing else is known.
  ///
  /// Complexity: O(n log n) in the number of steps.
  init(of proofs: [Proof]) {
    var compared: [String: [(predicted: Double, measured: Double, inside: Bool)]] = [:]
    for proof in proofs {
      for step in proof.steps where step.measured.validity == .valid {
        guard let prediction = step.corrected?.overall else { continue }
        for quantity in Quantity.allCases {
          let (predicted, measured) = (quantity.of(prediction), quantity.of(step.measured.overall))
          compared[quantity.rawValue, default: []]
            .append((predicted.mid, measured.mid, predicted.contains(measured.mid)))
        }
      }
      if let predicted = proof.comparedCapacity, let measured = proof.measuredCapacity {
        compared["capacity", default: []]
          .append((predicted.mid, measured.mid, predicted.contains(measured.mid)))
      }
    }
    entries = compared.sorted { $0.key < $1.key }.map { quantity, rows in
      let errors = rows.filter { $0.measured != 0 && ($0.predicted - $0.measured).isFinite }
        .map { abs($0.predicted - $0.measured) / $0.measured }.sorted()
      return Entry(
        quantity: quantity,
        count: rows.count,
        medianError: errors.isEmpty
          ? nil : (errors[(errors.count - 1) / 2] + errors[errors.count / 2]) / 2,
        coverage: Double(rows.count { $0.inside }) / Double(rows.count)
      )
    }
  }

  /// This history, and of quantities that it does not know what some proofs say.
  func completed(by proofs: [Proof]) -> PredictionHistory {
    let known = Set(entries.map(\.quantity))
    let order = ["capacity"] + Quantity.allCases.map(\.rawValue)
    let all =
      entries + PredictionHistory(of: proofs).entries.filter { !known.contains($0.quantity) }
    return PredictionHistory(
      all.sorted {
        (order.firstIndex(of: $0.quantity) ?? .max) < (order.firstIndex(of: $1.quantity) ?? .max)
      }
    )
  }

  /// The median relative error of a quantity so far.
  func error(of quantity: String) -> Double? {
    entries.first { $0.quantity == quantity }?.medianError
  }
}
