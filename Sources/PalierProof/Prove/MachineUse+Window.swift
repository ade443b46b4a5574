import PalierModel
import PalierObserve

extension MachineUse {
  /// The share of the services' cores that other programs may use before a step is void.
  ///
  /// The kernel counts a core's time in ticks, and its interrupts and the yardstick are among the
  /// rest: below a tenth nothing is proved.
  static let mostOthers = 0.1
  /// The share of the services' cores that the hypervisor may take before a step is void.
  static let mostSteal = 0.1

  /// What was used in a window; `testerCores` is what the tester used of a core on average.
  init(_ window: Sampler.Window, bench: TestBench, testerCores: Double) {
    let times = bench.serviceCores.compactMap { window.host.cores[$0] }
    let total = times.reduce(0) { $0 + $1.total }
    let cores = Double(bench.serviceCores.count)
    func share(_ part: Double) -> Double { total > 0 ? part / total * cores : 0 }
    let programs = share(times.reduce(0) { $0 + $1.user + $1.system })
    let services = window.services.values.reduce(0) { $0 + $1.cores }
    let known = services + (bench.sharesCores ? testerCores : 0)
    let disks = window.host.disks.filter {
      !MachineUse.isPartition($0.key, of: window.host.disks.keys)
    }
    self.init(
      busy: share(times.reduce(0) { $0 + $1.busy }),
      others: bench.watches.count == bench.system.services.count ? max(0, programs - known) : nil,
      steal: total > 0 ? times.reduce(0) { $0 + $1.steal } / total : 0,
      throttledPeriods: window.services.values
        .reduce(0) { $0 + ($1.throttling?.throttledPeriods ?? 0) },
      swapped: window.host.swappedIn + window.host.swappedOut,
      memoryAvailable: window.host.memoryAvailable,
      diskBytes: disks.values.reduce(0) { $0 + $1.bytesRead + $1.bytesWritten },
      networkBytes: window.host.networks.reduce(0) { sum, network in
        sum + network.value.bytesReceived + (network.key == "lo" ? 0 : network.value.bytesSent)
      }
    )
  }

  /// Why a step in which the machine was used like this proves nothing; nil if it may.
  func disturbance(cores: Int) -> Text? {
    if let others, others > MachineUse.mostOthers * Double(cores) {
      return Text(
        en: """
          other programs used \(percent: others / Double(cores)) of the services' cores; end them, \
          or measure when the machine is quiet
          """,
        fr: """
          d'autres programmes ont occupé \(percent: others / Double(cores)) des cœurs des services ; \
          arrêtez-les, ou mesurez quand la machine est calme
          """
      )
    }
    if steal > MachineUse.mostSteal {
      return Text(
        en: """
          the hypervisor took \(percent: steal) of the services' cores; measure when the host is \
          quieter
          """,
        fr: """
          l'hyperviseur a pris \(percent: steal) des cœurs des services ; mesurez quand l'hôte est \
          plus calme
          """
      )
    }
    return nil
  }

  /// True if a name is that of another one with a number behind it: `sda1` of `sda`, `nvme0n1p2`.
  private static func isPartition(_ name: String, of disks: some Sequence<String>) -> Bool {
    disks.contains { disk in
      guard disk != name, name.hasPrefix(disk) else { return false }
      var rest = name.dropFirst(disk.count)
      if rest.first == "p" { rest = rest.dropFirst() }
      return !rest.isEmpty && rest.allSatisfy(\.isNumber)
    }
  }
}
