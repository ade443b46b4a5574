/// What to expect at loads up to the capacity and somewhat beyond.
public struct CapacityCurve: Sendable, Hashable {
  /// The predictions, in the order of the load.
  public let steps: [StepPrediction]

  /// Loads of the curve, as shares of the capacity.
  static let shares = [0.2, 0.5, 0.75, 0.9, 1, 1.15]

  /// The curve of a predictor whose capacity is known.
  ///
  /// Takes a tenth to some tenths of a second for each of its six loads.
  public init(_ predictor: Predictor, capacity: Double, speed: Double) throws {
    let loads = Set(CapacityCurve.shares.map { max(1, Int(($0 * min(1e6, capacity)).rounded())) })
    steps = try loads.sorted().map { users in
      let window = predictor.window(for: 2_000, at: .users(users), usual: 30)
      return try predictor.prediction(
        .users(users),
        duration: window.duration,
        warmUp: window.warmUp,
        speed: speed,
        effort: 0.2
      )
    }
  }
}
