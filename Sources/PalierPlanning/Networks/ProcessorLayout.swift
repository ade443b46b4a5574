import PalierModel
import PalierQueueing

/// Which services share which cores.
struct ProcessorLayout {
  /// The processors: one for each set of services whose cores overlap.
  let processors: [Processor]
  private let processorOfService: [Int]
  /// How much longer CPU time takes on each processor because of what the services do when nothing
  /// is asked of them.
  private let stretches: [Double]
  /// How much of a core each core of the planned machine is.
  let share: Interval

  /// Services whose sets of cores overlap share one processor of all these cores.
  ///
  /// A service that may use only part of a processor is taken to reach all of it: the layout of a
  /// single server, where sets are equal or disjoint, is exact.
  ///
  /// `cores` replaces the number of cores that the services were calibrated on, where they share one
  /// processor.
  init(_ calibration: Calibration, system: System, cores: PlannedCores? = nil) {
    var groups: [(cores: Set<Int>, services: [Int])] = []
    for (index, service) in calibration.services.enumerated() {
      var cores = Set(service.cores)
      var members = [index]
      for group in groups where !group.cores.isDisjoint(with: cores) {
        cores.formUnion(group.cores)
        members += group.services
      }
      groups.removeAll { !$0.cores.isDisjoint(with: cores) }
      groups.append((cores, members))
    }
    share = groups.count == 1 ? cores?.share ?? Interval(exactly: 1) : Interval(exactly: 1)
    var owner = [Int](repeating: 0, count: calibration.services.count)
    for (processor, group) in groups.enumerated() {
      for service in group.services { owner[service] = processor }
    }
    processorOfService = owner
    stretches = groups.map { group in
      let background = group.services.reduce(0) { $0 + (calibration.services[$1].background ?? 0) }
      return 1 / max(0.1, 1 - background / Double(max(1, group.cores.count)))
    }
    let hostTick = calibration.host.schedulerTick
    processors = groups.enumerated().map { number, group in
      let readsItsClock = group.services.contains { index in
        system.service(named: calibration.services[index].name)?.kind.value == .reference
      }
      let tick = readsItsClock ? ProcessorLayout.tickOfClockReaders : hostTick
      return Processor(
        name: groups.count == 1 ? "machine" : "machine\(number + 1)",
        cores: max(1, groups.count == 1 ? cores?.count ?? group.cores.count : group.cores.count),
        sharing: hostTick > 0 ? .scheduled(tick: tick, balance: hostTick) : .even
      )
    }
  }

  // At each tick of the clock the kernel looks whether an idle core could take over what waits
  // elsewhere, so `balance` is the tick.

  /// The tick of processes that read their own CPU clock all the time, as the reference server does:
  /// each reading makes the kernel bring its accounts up to date, as a tick does.
  private static let tickOfClockReaders = 0.000_1

  func processor(ofService index: Int) -> Int { processorOfService[index] }

  func stretch(ofService index: Int) -> Double { stretches[processorOfService[index]] }
}
