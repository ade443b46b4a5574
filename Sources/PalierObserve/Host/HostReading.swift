/// What the machine had done up to one moment, and its state then.
///
/// Counters mean something only as differences: see ``HostUsage``.
public struct HostReading: Sendable, Hashable, Codable {
  /// When, on the monotonic clock, in seconds.
  public var time: Double
  /// The time of all cores together since boot.
  public var allCores: CPUTimes
  /// The time of each core since boot, by its number.
  public var cores: [Int: CPUTimes]
  /// Processes running or ready to run, averaged over one minute.
  public var load: Double
  /// Threads running or ready to run at this moment.
  public var runnable: Double
  /// Memory in bytes.
  public var memoryTotal: Double
  /// Memory that programs could still get without swapping, in bytes.
  public var memoryAvailable: Double
  /// Bytes read from swap since boot.
  public var swappedIn: Double
  /// Bytes written to swap since boot.
  public var swappedOut: Double
  /// Changes from one thread to another since boot, on all cores.
  public var contextSwitches: Double
  /// Processes and threads started since boot.
  public var forks: Double
  /// By name of the disk.
  ///
  /// Partitions are listed beside the disk they are part of.
  public var disks: [String: DiskCounters]
  /// By name of the interface.
  public var networks: [String: NetworkCounters]
}
