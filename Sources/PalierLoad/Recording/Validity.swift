public import PalierModel

/// Whether a step's figures may be used.
public struct Validity: Sendable, Hashable, Codable {
  /// The verdict.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// The figures are those of the target.
    case valid
    /// The tester was the bottleneck.
    case void
    /// The target did not settle, or too little was measured.
    case undecided
  }

  /// The verdict.
  public let verdict: Verdict
  /// Why, unless the step is valid.
  public let reason: Text?
  /// What to do about it, unless the step is valid.
  public let cure: Text?

  /// The figures are those of the target.
  public static let valid = Validity(verdict: .valid, reason: nil, cure: nil)

  /// The step was cut short.
  static let partial = Validity(
    verdict: .undecided,
    reason: Text(en: "the step was cut short", fr: "le pas a été interrompu"),
    cure: nil
  )

  /// A verdict with its reason.
  public init(verdict: Verdict, reason: Text?, cure: Text?) {
    self.verdict = verdict
    self.reason = reason
    self.cure = cure
  }
}
