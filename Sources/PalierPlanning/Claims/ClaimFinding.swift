public import PalierModel

/// What became of one thing that a claim states.
public struct ClaimFinding: Sendable, Hashable, Codable {
  /// What holding it against the plan showed.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// The plan or a measurement says the same.
    case confirmed
    /// The plan or a measurement says something else.
    case corrected
    /// The numbers of the claim itself do not go together.
    case contradictory
    /// Only a measurement would tell.
    case unknown
  }

  /// The claim.
  public var claim: Claim
  /// Its path in the dossier.
  public var path: String
  /// What of it is looked at, such as "requests a second at the peak".
  public var subject: Text
  /// What it states; nil where that is no single figure.
  public var stated: Figure?
  /// What became of it.
  public var verdict: Verdict
  /// What the plan or a measurement says in its place.
  public var found: Figure?
  /// How that comes about, or why it cannot be true, in one line.
  public var reason: Text
  /// What would tell, where nothing does: a measurement, with its command.
  public var measurement: Text?
}
