import PalierPlatform

extension ServiceReading {
  /// The processes that no other of them has started.
  static func roots(of processes: [ProcessStat]) -> [ProcessIdentity] {
    let pids = Set(processes.map(\.pid))
    return processes.filter { !pids.contains($0.parent) }.map(ProcessIdentity.init)
  }

  /// Adds what is slower to read: proportional memory and context switches.
  mutating func addDetails() {
    var proportional: Double?
    var voluntary = 0.0
    var involuntary = 0.0
    for process in processes {
      let directory = "/proc/\(process.identity.pid)"
      if let rollup = try? KernelFile.contents(of: directory + "/smaps_rollup"),
        let bytes = KernelText.pairs(rollup)["Pss"]
      {
        proportional = (proportional ?? 0) + Double(bytes)
      }
      // The switches in a process's own file are those of its first thread alone.
      for thread in KernelDirectory.names(in: directory + "/task") {
        guard let status = try? KernelFile.contents(of: "\(directory)/task/\(thread)/status")
        else { continue }
        let pairs = KernelText.pairs(status)
        voluntary += Double(pairs["voluntary_ctxt_switches"] ?? 0)
        involuntary += Double(pairs["nonvoluntary_ctxt_switches"] ?? 0)
      }
    }
    proportionalMemory = proportional
    voluntarySwitches = voluntary
    involuntarySwitches = involuntary
  }
}

extension ServiceReading.Process {
  init(_ stat: ProcessStat) {
    let ticks = Double(stat.userTicks + stat.systemTicks) / ProcessStat.ticksPerSecond
    let nanoseconds = ProcessCPUClock(pid: stat.pid)?.nanoseconds()
    identity = ProcessIdentity(stat)
    name = stat.name
    cpu = nanoseconds.map { Double($0) * 1e-9 } ?? ticks
    threads = stat.threads
    resident = Double(stat.residentPages) * Double(Machine.pageSize)
  }
}
