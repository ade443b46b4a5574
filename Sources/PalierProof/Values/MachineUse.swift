/// What the machine under test did while a step ran, as its kernel counts it.
public struct MachineUse: Sendable, Hashable, Codable {
  /// Cores that were at work among those of the services, on average.
  public var busy: Double
  /// Cores among these that other programs than the services and the tester used, on average.
  ///
  /// Nil where the dossier does not say of every service how to observe it: they would count as others.
  public var others: Double?
  /// The share of these cores' time that the hypervisor took.
  public var steal: Double
  /// Periods in which CPU limits held services back.
  public var throttledPeriods: Double
  /// Bytes read from and written to swap.
  public var swapped: Double
  /// Bytes of memory that programs could still get at the end.
  public var memoryAvailable: Double
  /// Bytes read from and written to disks.
  public var diskBytes: Double
  /// Bytes received and sent over all networks, the loopback counted once.
  public var networkBytes: Double

  /// A machine's use.
  public init(
    busy: Double,
    others: Double?,
    steal: Double,
    throttledPeriods: Double,
    swapped: Double,
    memoryAvailable: Double,
    diskBytes: Double,
    networkBytes: Double
  ) {
    self.busy = busy
    self.others = others
    self.steal = steal
    self.throttledPeriods = throttledPeriods
    self.swapped = swapped
    self.memoryAvailable = memoryAvailable
    self.diskBytes = diskBytes
    self.networkBytes = networkBytes
  }
}
