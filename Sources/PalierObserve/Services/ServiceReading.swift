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

/// How often a quota held a service back.
public struct Throttling: Sendable, Hashable, Codable {
  /// Enforcement periods in which the service wanted to run.
  public var periods: Double
  /// Those in which it used up its quota and had to wait.
  public var throttledPeriods: Double
  /// The time its cores waited for that reason, in seconds.
  public var throttledTime: Double

  /// What has come since an earlier reading.
  ///
  /// A counter that went back starts from 0.
  public func since(_ earlier: Throttling) -> Throttling {
    Throttling(
      periods: periods - (earlier.periods > periods ? 0 : earlier.periods),
      throttledPeriods: throttledPeriods
        - (earlier.throttledPeriods > throttledPeriods ? 0 : earlier.throttledPeriods),
      throttledTime: throttledTime
        - (earlier.throttledTime > throttledTime ? 0 : earlier.throttledTime)
    )
  }
}

/// What a service may use at most, the limits of the groups above its own included.
public struct ServiceLimits: Sendable, Hashable, Codable {
  /// CPU seconds a second; nil without a quota.
  public var cores: Double?
  /// The length of a period of the quota, in seconds.
  public var period: Double?
  /// Bytes; nil without a limit.
  public var memory: Double?
  /// The cores that it may run on; nil where nothing says so.
  public var coreList: [Int]?
}
