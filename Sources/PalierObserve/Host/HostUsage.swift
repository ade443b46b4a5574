/// What the machine did between two readings.
public struct HostUsage: Sendable, Hashable, Codable {
  /// The start on the monotonic clock, in seconds.
  public var start: Double
  /// The end on the monotonic clock, in seconds.
  public var end: Double
  /// The time of all cores together.
  public var allCores: CPUTimes
  /// The time of each core, by its number.
  public var cores: [Int: CPUTimes]
  /// Bytes read from swap.
  public var swappedIn: Double
  /// Bytes written to swap.
  public var swappedOut: Double
  /// Changes from one thread to another, on all cores.
  public var contextSwitches: Double
  /// Processes and threads started.
  public var forks: Double
  /// By name of the disk.
  public var disks: [String: DiskCounters]
  /// By name of the interface.
  public var networks: [String: NetworkCounters]
  /// Memory that programs could still get at the end, in bytes.
  public var memoryAvailable: Double
  /// The load average of one minute at the end.
  public var load: Double

  /// The length of the window in seconds.
  public var duration: Double { end - start }

  /// The share of the time that the cores worked, all of them or those given.
  public func utilisation(of numbers: [Int]? = nil) -> Double {
    guard let numbers else { return allCores.utilisation }
    let times = numbers.compactMap { cores[$0] }
    let total = times.reduce(0) { $0 + $1.total }
    return total > 0 ? times.reduce(0) { $0 + $1.busy } / total : 0
  }
}

extension HostReading {
  /// What was done since an earlier reading.
  public func since(_ earlier: HostReading) -> HostUsage {
    HostUsage(
      start: earlier.time,
      end: time,
      allCores: allCores.since(earlier.allCores),
      cores: cores.merging(earlier.cores) { now, before in now.since(before) }
        .filter { cores[$0.key] != nil },
      swappedIn: max(0, swappedIn - earlier.swappedIn),
      swappedOut: max(0, swappedOut - earlier.swappedOut),
      contextSwitches: max(0, contextSwitches - earlier.contextSwitches),
      forks: max(0, forks - earlier.forks),
      disks: disks.merging(earlier.disks) { now, before in now.since(before) }
        .filter { disks[$0.key] != nil },
      networks: networks.merging(earlier.networks) { now, before in now.since(before) }
        .filter { networks[$0.key] != nil },
      memoryAvailable: memoryAvailable,
      load: load
    )
  }
}
