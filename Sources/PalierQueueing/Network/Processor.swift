/// The cores of one machine, shared by the processes that run on them.
public struct Processor: Sendable, Hashable, Codable {
  /// How runnable processes share the cores.
  public enum Sharing: Sendable, Hashable, Codable {
    /// All progress at once, each at the rate `min(1, cores / runnable)`.
    case even
    /// What Linux does (EEVDF): a process is not interrupted before it has run for `slice`, and
    /// a clock tick, every `tick` seconds, gives the core to the process that is most behind.
    case scheduled(slice: Double = 0.0014, tick: Double = 0.004)
  }

  /// What messages and reports call it.
  public var name: String
  /// How many cores, at least 1.
  public var cores: Int
  /// How processes share them.
  public var sharing: Sharing

  /// The cores of a machine.
  public init(name: String, cores: Int, sharing: Sharing = .even) {
    self.name = name
    self.cores = cores
    self.sharing = sharing
  }
}
