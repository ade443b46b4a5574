/// What a run is begun with; the store adds its identifier and its state.
public struct NewRun: Sendable, Hashable {
  /// What it is for.
  public var kind: RunRecord.Kind
  /// The name of the system, as its dossier has it.
  public var system: String
  /// The changes that the target already has; empty for the dossier as written.
  public var variant: String
  /// The whole text of the dossier.
  public var dossier: String
  /// The version of Palier.
  public var version: String
  /// The seed of every random choice.
  public var seed: UInt64
  /// Facts about the machine.
  public var machine: Payload
  /// When it begins, in seconds since 1970-01-01 UTC.
  public var startedAt: Double
  /// The process that carries it out.
  public var owner: RunOwner

  /// A run to begin.
  public init(
    _ kind: RunRecord.Kind,
    system: String,
    variant: String = "",
    dossier: String,
    version: String,
    seed: UInt64,
    machine: Payload,
    startedAt: Double,
    owner: RunOwner
  ) {
    self.kind = kind
    self.system = system
    self.variant = variant
    self.dossier = dossier
    self.version = version
    self.seed = seed
    self.machine = machine
    self.startedAt = startedAt
    self.owner = owner
  }
}
