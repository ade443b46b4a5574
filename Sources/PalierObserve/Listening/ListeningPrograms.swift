import PalierPlatform

/// Finds the programs of this machine that wait for TCP connections.
public enum ListeningPrograms {
  /// The programs now, by process number.
  ///
  /// Processes that may not be looked at are left out: those of others need root. Containers have
  /// networks of their own, which are read through one of their processes. Complexity: reads the
  /// descriptors of every process, about 0.1 ms each.
  ///
  /// With `local` those count too that wait on a Unix socket alone; they have no ports.
  public static func current(local: Bool = false) -> [ListeningProgram] {
    let table = ProcessTable.current()
    let pids = KernelDirectory.numbers(in: "/proc")
    var sockets: [Int: Set<Int>] = [:]
    for pid in pids {
      let held = inodes(of: pid)
      if !held.isEmpty { sockets[pid] = held }
    }
    let networks = Dictionary(grouping: sockets.keys) {
      KernelDirectory.destination(ofLink: "/proc/\($0)/ns/net") ?? ""
    }
    var programs: [ListeningProgram] = []
    for members in networks.values {
      // Every process of a network sees the same tables.
      guard let witness = members.min() else { continue }
      let network = Network(of: witness, local: local)
      programs += self.programs(among: members, sockets, network, table)
    }
    return programs.sorted { $0.pid < $1.pid }
  }

  private struct Network {
    var ports: [Int: Int] = [:]
    var calls: [Int: Int] = [:]

    init(of pid: Int, local: Bool) {
      if local, let bytes = try? KernelFile.contents(of: "/proc/\(pid)/net/unix", capacity: 65_536)
      {
        for inode in SocketTable.localListeners(bytes) { ports[inode] = 0 }
      }
      for file in ["/proc/\(pid)/net/tcp", "/proc/\(pid)/net/tcp6"] {
        guard let bytes = try? KernelFile.contents(of: file, capacity: 65_536) else { continue }
        for listener in SocketTable.listeners(bytes) { ports[listener.inode] = listener.port }
        for call in SocketTable.localConnections(bytes) { calls[call.inode] = call.remotePort }
      }
    }
  }

  private static func programs(
    among pids: [Int],
    _ sockets: [Int: Set<Int>],
    _ network: Network,
    _ table: ProcessTable
  ) -> [ListeningProgram] {
    var roots: [Int: Set<Int>] = [:]
    for pid in pids {
      let ports = (sockets[pid] ?? []).compactMap { network.ports[$0] }
      guard !ports.isEmpty else { continue }
      let inodes = (sockets[pid] ?? []).filter { network.ports[$0] != nil }
      let holders = Set(pids.filter { !(sockets[$0] ?? []).isDisjoint(with: inodes) })
      roots[PortOwners.topmost(from: pid, holders: holders), default: []].formUnion(ports)
    }
    let boot = MonotonicClock.boot()
    let mounts = CgroupMounts.current()
    return roots.compactMap { root, ports in
      guard let top = table[root] else { return nil }
      let family = table.family(of: [root])
      let called = family.flatMap { process in
        (sockets[process.pid] ?? []).compactMap { network.calls[$0] }
      }
      return ListeningProgram(
        pid: root,
        name: top.name,
        command: words(of: root),
        directory: KernelDirectory.destination(ofLink: "/proc/\(root)/cwd"),
        ports: ports.filter { $0 > 0 }.sorted(),
        workers: family.count { $0.parent == root && $0.name == top.name },
        residentMemory: Double(family.reduce(0) { $0 + $1.residentPages } * Machine.pageSize),
        groups: ControlGroupPath.all(in: KernelFile.text(of: "/proc/\(root)/cgroup") ?? ""),
        limits: CgroupLocation(of: root, mounts: mounts).map { CgroupLimits($0).read() }
          ?? ServiceLimits(),
        calledPorts: Set(called).subtracting(ports).sorted(),
        youngest: family.filter { $0.name == top.name }.map(\.startTicks).max().map {
          boot + Double($0) / ProcessStat.ticksPerSecond
        },
        isReplaced: KernelDirectory.destination(ofLink: "/proc/\(root)/exe")?
          .hasSuffix(" (deleted)") == true
      )
    }
  }

  private static func inodes(of pid: Int) -> Set<Int> {
    let directory = "/proc/\(pid)/fd"
    return Set(
      KernelDirectory.names(in: directory).compactMap { name in
        KernelDirectory.destination(ofLink: "\(directory)/\(name)")
          .flatMap(SocketTable.inode(ofLink:))
      }
    )
  }

  /// The words of a command line; a program that wrote its own title has them in one piece.
  private static func words(of pid: Int) -> [String] {
    guard let bytes = try? KernelFile.contents(of: "/proc/\(pid)/cmdline") else { return [] }
    let words = bytes.split(separator: 0).map(KernelText.string)
    guard words.count == 1 else { return words }
    return words[0].split(separator: " ").map(String.init)
  }
}
