public import PalierModel

/// How much simulation a system's answers are given: less for each where a dossier has very many
/// tiers and actions, so that the whole stays a matter of seconds.
///
/// With the full effort the capacity is simulated in every world. With less it is simulated in the
/// world of the averages, and carried over to the others by their asymptotic bounds
/// (``SaturationBounds``), and a percentile rests on fewer responses.
public struct PredictionEffort: Sendable, Hashable {
  /// The share of the usual simulation, above 0 and at most 1.
  public let share: Double

  /// Everything.
  public static let full = PredictionEffort(share: 1)

  /// Steps of journeys times systems (the one that is there and its tiers) that get the full effort.
  static let fullyAffordable = 400.0

  /// The effort that a system's size allows; full where demands were measured.
  ///
  /// It depends on nothing but the dossier, so that all commands give the same answer.
  public init(_ system: System, _ calibration: Calibration) {
    let steps = system.journeys.reduce(0) { $0 + $1.activities.reduce(0) { $0 + $1.count } }
    let size = Double(steps * (1 + system.tiers.count))
    self.init(
      share: calibration.isDeclared ? min(1, PredictionEffort.fullyAffordable / max(1, size)) : 1
    )
  }

  private init(share: Double) { self.share = share }

  /// True if nothing is saved.
  public var isFull: Bool { share >= 1 }

  /// Responses that a percentile near the capacity rests on, of so many usually.
  func responses(_ usual: Double) -> Double { isFull ? usual : max(1_500, usual * share) }
}
