/// What a service had used up to one moment, and what it was then.
///
/// Counters mean something only as differences: see ``ServiceUsage``.
public struct ServiceReading: Sendable, Hashable, Codable {
  /// One process of the service.
  public struct Process: Sendable, Hashable, Codable {
    /// Which process.
    public var identity: ProcessIdentity
    /// The name of its program, at most 15 letters.
    public var name: String
    /// CPU seconds of all its threads since it started, its children left out.
    public var cpu: Double
    /// Its threads.
    public var threads: Int
    /// Memory that is in RAM, shared pages counted whole, in bytes.
    public var resident: Double
  }

  /// When, on the monotonic clock, in seconds.
  public var time: Double
  /// CPU seconds so far: all processes of the service, ended ones included.
  public var cpu: Double
  /// The part of `cpu` that was spent in the kernel.
  public var systemCPU: Double
  /// The living processes, by number.
  public var processes: [Process]
  /// The processes that no other process of the service has started.
  public var roots: [ProcessIdentity]
  /// Shared pages shared out among those who use them, in bytes; nil in a light reading or where
  /// the kernel does not let it be read.
  public var proportionalMemory: Double?
  /// What the control group is charged with, file cache included, in bytes; nil without a group.
  public var chargedMemory: Double?
  /// Times that a living process gave up its core, nil in a light reading.
  public var voluntarySwitches: Double?
  /// Times that a core was taken from a living process, nil in a light reading.
  public var involuntarySwitches: Double?
  /// The quota's periods, nil without a control group with the cpu controller.
  public var throttling: Throttling?
  /// The limits in force, nil in a light reading.
  public var limits: ServiceLimits?

  /// The number of living threads.
  public var threads: Int { processes.reduce(0) { $0 + $1.threads } }

  /// Memory in RAM, shared pages counted once for each process, in bytes.
  public var residentMemory: Double { processes.reduce(0) { $0 + $1.resident } }
}
