import PalierModel

/// How far the predictions of one quantity have been from what was measured afterwards.
public struct ErrorSummary: Sendable, Hashable, Codable {
  /// The quantity, such as `p95`.
  public let quantity: String
  /// How many predictions have been compared.
  public let count: Int
  /// The median of |predicted − measured| / measured; nil where only zeros were measured.
  public let medianAbsoluteError: Double?
  /// The median of (predicted − measured) / measured: its sign says which way the model leans.
  public let medianSignedError: Double?
  /// The share of measurements inside the predicted interval; nominally 0.95.
  public let coverage: Double

  /// The summary of one quantity's history; `errors` must not be empty.
  ///
  /// Complexity: O(n log n).
  init(quantity: String, errors: [PredictionErrorRecord]) {
    let relative = errors.compactMap(\.relativeError)
    self.quantity = quantity
    count = errors.count
    medianAbsoluteError = ErrorSummary.median(relative.map(\.magnitude))
    medianSignedError = ErrorSummary.median(relative)
    coverage =
      Double(errors.count { $0.predicted.contains($0.measured) }) / Double(errors.count)
  }

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
