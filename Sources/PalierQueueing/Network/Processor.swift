/// The cores of one machine, shared by the processes that run on them.
public struct Processor: Sendable, Hashable, Codable {
  /// How runnable processes share the cores.
  public enum Sharing: Sendable, Hashable, Codable {
    /// All progress at once, each at the rate `min(1, cores / runnable)`.
    case even
    /// What Linux does (the EEVDF scheduler): a process runs for at least `slice` unless it ends or
    /// is owed less than one that wakes; then the next clock tick, every `tick` seconds, may give
    /// the core to another.
    ///
    /// Linux's slice is 0.7 ms on one CPU, 1.4 ms on two or three, 2.1 ms on four to seven, 2.8 ms
    /// on more; its tick is 1 / `CONFIG_HZ`. A program that keeps reading its own CPU clock is
    /// looked at with each reading: its tick is that short, say 0.1 ms.
    ///
    /// Processes are dealt out to the cores and stay; an idle core takes one over that waits
    /// elsewhere only every `balance` seconds (0: at once), and only for its burst. On two cores
    /// used to 70 %, processes with bursts of 2 ms were seen never to move, with 50 ms sometimes.
    case scheduled(slice: Double = 0.0014, tick: Double = 0.004, balance: Double = 0.1)
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
