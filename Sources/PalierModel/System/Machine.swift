/// The machine that a system runs on.
public struct Machine: Sendable, Hashable, Codable {
  /// Cores (a count).
  public var cpu: Figure?
  /// Memory, in bytes.
  public var memory: Figure?
  /// Disk, in bytes.
  public var disk: Figure?
  /// The speed of one core, times that of the machine that demands were measured or declared on (a
  /// count); nil: the same machine.
  public var speed: Figure?
  /// The offer it was bought as, `provider/plan`.
  public var offer: Located<String>?

  /// A machine of which nothing is known.
  public init() {}
}
