/// Where the time of one core, or of all, went since boot, in seconds (proc_stat(5)).
public struct CPUTimes: Sendable, Hashable, Codable {
  /// Programs, those with a low priority included.
  public var user: Double
  /// The kernel on their behalf.
  public var system: Double
  /// Nothing to do.
  public var idle: Double
  /// Nothing to do while a disk was waited for.
  public var inputOutputWait: Double
  /// Interrupts, hard and soft.
  public var interrupts: Double
  /// Wanted to run while the hypervisor ran something else.
  public var steal: Double

  /// All of it.
  public var total: Double { busy + idle + inputOutputWait + steal }

  /// What was spent on work.
  public var busy: Double { user + system + interrupts }

  /// The share of the time that was spent on work; 0 if no time has passed.
  public var utilisation: Double { total > 0 ? busy / total : 0 }

  /// The share of the time that the hypervisor took; 0 if no time has passed.
  public var stealShare: Double { total > 0 ? steal / total : 0 }

  /// What has been spent since an earlier reading.
  ///
  /// A counter that went back counts as 0.
  public func since(_ earlier: CPUTimes) -> CPUTimes {
    CPUTimes(
      user: max(0, user - earlier.user),
      system: max(0, system - earlier.system),
      idle: max(0, idle - earlier.idle),
      inputOutputWait: max(0, inputOutputWait - earlier.inputOutputWait),
      interrupts: max(0, interrupts - earlier.interrupts),
      steal: max(0, steal - earlier.steal)
    )
  }
}

extension CPUTimes {
  /// Reads the numbers after `cpu` or `cpu0`: user, nice, system, idle, iowait, irq, softirq, steal.
  init?(words: ArraySlice<ArraySlice<UInt8>>) {
    let ticks = words.map { Double(KernelText.integer($0) ?? 0) / ProcessStat.ticksPerSecond }
    guard ticks.count >= 4 else { return nil }
    func tick(_ index: Int) -> Double { index < ticks.count ? ticks[index] : 0 }
    self.init(
      user: ticks[0] + ticks[1],
      system: ticks[2],
      idle: ticks[3],
      inputOutputWait: tick(4),
      interrupts: tick(5) + tick(6),
      steal: tick(7)
    )
  }
}
