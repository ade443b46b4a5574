/// One run, stored whole: what was asked, of what, by which program, on which machine.
public struct RunRecord: Sendable, Hashable, Identifiable {
  /// What a run was for.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A load test.
    case load
    /// Service demands measured at light load.
    case calibrate
    /// A prediction, a load test, and the comparison of the two.
    case prove
  }

  /// How far a run has come.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// Begun; becomes any of the others.
    case running
    /// Ended as intended.
    case finished
    /// Ended by a person, or by the loss of its process; what it measured before is kept.
    case interrupted
    /// Ended by an error.
    case failed
  }

  /// A short text that sorts by time, such as `260131-154500-K3` (UTC).
  public let id: String
  /// What it is for.
  public let kind: Kind
  /// The name of the system, as its dossier has it.
  public let system: String
  /// The changes that the target already had, such as `after`; empty for the dossier as written.
  public let variant: String
  /// The whole text of the dossier.
  public let dossier: String
  /// The version of Palier.
  public let version: String
  /// The seed of every random choice.
  public let seed: UInt64
  /// Facts about the machine.
  public let machine: Payload
  /// When it began, in seconds since 1970-01-01 UTC.
  public let startedAt: Double
  /// When it ended, likewise; nil while it is running.
  public let endedAt: Double?
  /// How far it has come.
  public let state: State
  /// The process that carries it out.
  public let owner: RunOwner
  /// What came of it, if it ended with a result.
  public let result: Payload?
}
