import PalierPlatform

/// Counts what a tree of processes uses.
final class TreeMeter: ServiceMeter {
  private var ledger = ProcessLedger()
  private var clocks: [(pid: Int, clock: ProcessCPUClock)] = []
  private var known: [ProcessStat] = []
  private var roots: Set<ProcessIdentity> = []
  private let findRoots: () -> [Int]
  private let limits: CgroupLimits?
  private var forks: ForkCounter
  private let openedTicks: Double

  /// A tree that grows from `roots`; `findRoots` is asked again when all of them are gone.
  init(roots: [Int], mounts: CgroupMounts, findRoots: @escaping () -> [Int]) {
    self.findRoots = findRoots
    limits = roots.first.flatMap { CgroupLocation(of: $0, mounts: mounts) }.map(CgroupLimits.init)
    let uptime = KernelFile.text(of: "/proc/uptime")?.split(separator: " ").first
    openedTicks = (uptime.flatMap { Double($0) } ?? 0) * ProcessStat.ticksPerSecond
    forks = ForkCounter()
    take(ProcessTable.current(), grownFrom: [], newRoots: roots)
  }

  func cpuSeconds() -> Double {
    // Members that began or ended since the last look show in the kernel's counter of forks, or by
    // a clock that is gone.
    if forks.hasChanged() {
      rescan()
    } else {
      for (pid, clock) in clocks {
        guard let now = clock.nanoseconds() else {
          rescan()
          break
        }
        ledger.update(pid: pid, ownTotal: Double(now) * 1e-9)
      }
    }
    return ledger.total.total
  }

  func read(_ detail: ServiceProbe.Detail) -> ServiceReading {
    let time = MonotonicClock.seconds()
    rescan()
    let processes = known.filter { !$0.isZombie }
    var reading = ServiceReading(
      time: time,
      cpu: ledger.total.total,
      systemCPU: ledger.total.system,
      processes: processes.map(ServiceReading.Process.init),
      roots: ServiceReading.roots(of: processes)
    )
    reading.throttling = limits?.throttling()
    reading.chargedMemory = limits?.chargedMemory()
    if detail == .full {
      reading.addDetails()
      reading.limits = limits?.read()
    }
    return reading
  }

  private func rescan() {
    let table = ProcessTable.current()
    // A member whose parent has ended is adopted by another process but still belongs here.
    let members = known.filter { table[$0.pid]?.startTicks == $0.startTicks }
    let running = members.filter { table[$0.pid]?.isZombie == false }
    if roots.isDisjoint(with: running.map(ProcessIdentity.init)) {
      let found = findRoots()
      take(found.isEmpty ? table : .current(), grownFrom: members.map(\.pid), newRoots: found)
    } else {
      take(table, grownFrom: members.map(\.pid))
    }
  }

  private func take(_ table: ProcessTable, grownFrom members: [Int], newRoots: [Int] = []) {
    if !newRoots.isEmpty {
      roots = Set(newRoots.compactMap { table[$0] }.map(ProcessIdentity.init))
    }
    known = table.family(of: members + newRoots)
    ledger.update(known.compactMap(sighting))
    clocks = known.compactMap { stat in ProcessCPUClock(pid: stat.pid).map { (stat.pid, $0) } }
  }

  private func sighting(_ stat: ProcessStat) -> ProcessLedger.Sighting? {
    func seconds(_ ticks: Int) -> Double { Double(ticks) / ProcessStat.ticksPerSecond }
    // Without a clock it has ended since the table was read.
    guard let own = ProcessCPUClock(pid: stat.pid)?.nanoseconds() else { return nil }
    return ProcessLedger.Sighting(
      identity: ProcessIdentity(stat),
      parent: stat.parent,
      own: CPUAmount(
        total: Double(own) * 1e-9,
        system: seconds(stat.systemTicks)
      ),
      children: CPUAmount(
        total: seconds(stat.childUserTicks + stat.childSystemTicks),
        system: seconds(stat.childSystemTicks)
      ),
      isOlder: Double(stat.startTicks) < openedTicks
    )
  }
}
