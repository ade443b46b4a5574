/// What a service used between two readings.
public struct ServiceUsage: Sendable, Hashable, Codable {
  /// One process of the service that was alive at the end.
  public struct Process: Sendable, Hashable, Codable {
    /// Which process.
    public var identity: ProcessIdentity
    /// The name of its program.
    public var name: String
    /// CPU seconds in the window.
    public var cpu: Double
  }

  /// The start on the monotonic clock, in seconds.
  public var start: Double
  /// The end on the monotonic clock, in seconds.
  public var end: Double
  /// CPU seconds of all processes, those included that ended in between.
  public var cpu: Double
  /// The part of `cpu` that was spent in the kernel.
  public var systemCPU: Double
  /// The processes that were alive at the end.
  public var processes: [Process]
  /// CPU seconds of processes that were not alive at the end.
  public var endedCPU: Double
  /// How many processes began in between and were still alive at the end.
  public var startedProcesses: Int
  /// Whether every process that the service was rooted in was replaced.
  public var restarted: Bool
  /// The quota's periods in the window, nil without a control group.
  public var throttling: Throttling?
  /// Times that a core was given up, by processes alive at both ends; nil for light readings.
  public var voluntarySwitches: Double?
  /// Times that a core was taken away, by processes alive at both ends; nil for light readings.
  public var involuntarySwitches: Double?
  /// Resident memory at the end, in bytes.
  public var residentMemory: Double
  /// Proportional memory at the end, in bytes; nil after a light reading.
  public var proportionalMemory: Double?

  /// The length of the window in seconds.
  public var duration: Double { end - start }

  /// CPU seconds a second: 1 is one core.
  public var cores: Double { duration > 0 ? cpu / duration : 0 }

  /// What was used from `earlier` to `later`, two readings of one probe.
  public init(from earlier: ServiceReading, to later: ServiceReading) {
    let before = Dictionary(earlier.processes.map { ($0.identity, $0.cpu) }) { first, _ in first }
    start = earlier.time
    end = later.time
    cpu = max(0, later.cpu - earlier.cpu)
    systemCPU = min(cpu, max(0, later.systemCPU - earlier.systemCPU))
    processes = later.processes.map {
      Process(
        identity: $0.identity,
        name: $0.name,
        cpu: max(0, $0.cpu - (before[$0.identity] ?? 0))
      )
    }
    endedCPU = max(0, cpu - processes.reduce(0) { $0 + $1.cpu })
    startedProcesses = later.processes.count { before[$0.identity] == nil }
    restarted = !earlier.roots.isEmpty && Set(earlier.roots).isDisjoint(with: later.roots)
    throttling = later.throttling.map { now in earlier.throttling.map(now.since) ?? now }
    voluntarySwitches = ServiceUsage.rise(earlier.voluntarySwitches, later.voluntarySwitches)
    involuntarySwitches = ServiceUsage.rise(earlier.involuntarySwitches, later.involuntarySwitches)
    residentMemory = later.residentMemory
    proportionalMemory = later.proportionalMemory
  }

  // Counters of living processes: they fall when a process ends.
  private static func rise(_ before: Double?, _ after: Double?) -> Double? {
    guard let before, let after else { return nil }
    return max(0, after - before)
  }
}

extension ServiceReading {
  /// What was used since an earlier reading of the same probe.
  public func since(_ earlier: ServiceReading) -> ServiceUsage {
    ServiceUsage(from: earlier, to: self)
  }
}
