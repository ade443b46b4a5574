/// The cores of one machine, shared by the processes that run on them.
public struct Processor: Sendable, Hashable, Codable {
  /// How runnable processes share the cores.
  public enum Sharing: Sendable, Hashable, Codable {
    /// All progress at once, each at the rate `min(1, cores / runnable)`.
    case even
    /// One process for each core at a time, changed after `slice` seconds: what an operating
    /// system does. With `slice` far below the bursts it becomes ``even``, far above it
    /// becomes first come, first served.
    case slices(Double)
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
