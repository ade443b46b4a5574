public import PalierModel

/// What is done on going from one tier to the next.
public struct MigrationPhase: Sendable, Hashable {
  /// What a phase asks for, which decides its steps and its way back.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Another machine: everything moves.
    case machine
    /// A larger disk under the same machine.
    case disk
    /// Other settings of services on the same machine.
    case settings
    /// What the dossier says in words, or nothing but more people.
    case words
  }

  /// One value that changes.
  public struct Move: Sendable, Hashable {
    /// Its key in the dossier, such as `machine.cpu` or `web.workers`.
    public let key: String
    /// What it was; nil where nobody says.
    public let from: Figure?
    /// What it becomes; nil where nobody says.
    public let to: Figure?
  }

  /// What it asks for.
  public let kind: Kind
  /// The tier that it leaves.
  public let from: String
  /// The tier that it enters.
  public let to: String
  /// When the population enters that tier; nil where its growth is not known.
  public let due: Deadline?
  /// People at the same time at the peak by then.
  public let people: Double
  /// The values that change.
  public let moves: [Move]
  /// What the dossier says to do, in its own words.
  public let words: Text?
  /// Bytes of live data that move to the other place by then; nil where nothing does.
  public let data: Figure?
  /// Seconds that putting them back takes at the declared rate; nil where none is declared.
  public let copying: Figure?
  /// True if some backup lies elsewhere than on the machine that is left.
  public let hasBackupElsewhere: Bool
}
