import PalierPlatform

/// Finds the processes behind a listening TCP port.
enum PortOwners {
  /// The roots of the service's process tree: from the processes that hold a listening socket of
  /// the port up to the topmost ancestor that holds it too or runs the very same command.
  ///
  /// Complexity: reads the descriptors of every process that may be looked at, about 0.1 ms each.
  static func roots(port: Int) throws(ObserveError) -> [Int] {
    var inodes: Set<Int> = []
    for file in ["/proc/net/tcp", "/proc/net/tcp6"] {
      guard let bytes = try? KernelFile.contents(of: file, capacity: 65_536) else { continue }
      inodes.formUnion(SocketTable.listeners(bytes).lazy.filter { $0.port == port }.map(\.inode))
    }
    guard !inodes.isEmpty else { throw ObserveError(.noListener(port: port)) }
    let holders = Set(KernelDirectory.numbers(in: "/proc").filter { holds($0, any: inodes) })
    guard !holders.isEmpty else { throw ObserveError(.noOwner(port: port)) }
    return Set(holders.map { topmost(from: $0, holders: holders) }).sorted()
  }

  private static func holds(_ pid: Int, any inodes: Set<Int>) -> Bool {
    let directory = "/proc/\(pid)/fd"
    return KernelDirectory.names(in: directory).contains { name in
      KernelDirectory.destination(ofLink: "\(directory)/\(name)")
        .flatMap(SocketTable.inode(ofLink:))
        .map(inodes.contains) ?? false
    }
  }

  /// The topmost ancestor that is among the holders or runs the very same command; at least `pid`.
  static func topmost(from pid: Int, holders: Set<Int>) -> Int {
    var top = pid
    // Process 1 adopts and starts everything: it is never part of a service.
    while let parent = ProcessTable.stat(of: top)?.parent, parent > 1,
      holders.contains(parent) || isSameCommand(parent, top)
    {
      top = parent
    }
    return top
  }

  // A process that forked without a new program has its parent's command line, byte for byte.
  private static func isSameCommand(_ first: Int, _ second: Int) -> Bool {
    func command(_ pid: Int) -> ArraySlice<UInt8>? {
      try? KernelFile.contents(of: "/proc/\(pid)/cmdline")
    }
    guard let line = command(first), !line.isEmpty else { return false }
    return line == command(second)
  }
}
