public import PalierModel

/// A control group that this program made: limits, members, removal (cgroups(7)).
///
/// With version 1 it has one directory in each of the hierarchies of cpu, cpuacct, cpuset and
/// memory that are mounted; with version 2 one directory, its ancestors delegating the controllers.
public struct CgroupControl: Sendable, Hashable {
  /// The controllers that a group gets where the system has them.
  public static let controllers = ["cpu", "cpuacct", "cpuset", "memory"]

  /// The path from the mount, without a leading slash: `palier/web`.
  public let path: String
  // Controller to directory. Several controllers may share one.
  private let directories: [String: String]
  private let version: Int

  /// Makes the group, and its parents where they are missing.
  ///
  /// An existing group is taken as it is.
  public init(path: String, mounts: CgroupMounts = .current()) throws(SystemError) {
    self.path = path
    var directories: [String: String] = [:]
    var version = 2
    for controller in CgroupControl.controllers {
      guard let mount = mounts.mount(for: controller) else { continue }
      if mount.version == 1 {
        version = 1
        directories[controller] = "\(mount.path)/\(path)"
        try CgroupControl.make(path, in: mount)
      } else if mounts.mount(for: "cpu")?.version != 1 {
        directories[controller] = "\(mount.path)/\(path)"
        try CgroupControl.make(path, in: mount)
      }
    }
    guard !directories.isEmpty else { throw SystemError("mkdir", on: "cgroup \(path)", code: 2) }
    self.directories = directories
    self.version = version
  }

  /// Why groups cannot be made here, or nil if they can.
  public static func unavailability(mounts: CgroupMounts = .current()) -> Text? {
    let known = controllers.compactMap { mounts.mount(for: $0) }
    guard !known.isEmpty else {
      return Text(
        en: "no control group hierarchy is mounted",
        fr: "aucune hiérarchie de groupes de contrôle (cgroups) n’est montée"
      )
    }
    guard let locked = known.first(where: { !KernelDirectory.isWritable($0.path) }) else {
      return nil
    }
    return Text(
      en: "\(locked.path) cannot be written; root may, in a container that is allowed to",
      fr: """
        \(locked.path) n’est pas accessible en écriture ; root y a droit, dans un conteneur qui \
        l’autorise
        """
    )
  }

  /// Limits the CPU time to `cores` seconds a second, counted by period; nil lifts the limit.
  public func setQuota(cores: Double?, period: Double = 0.1) throws(SystemError) {
    let period = Int((period * 1e6).rounded())
    let quota = cores.map { Int(($0 * Double(period)).rounded()) }
    if version == 2 {
      try write("\(quota.map(String.init) ?? "max") \(period)", to: "cpu.max", of: "cpu")
    } else {
      try write("\(period)", to: "cpu.cfs_period_us", of: "cpu")
      try write("\(quota ?? -1)", to: "cpu.cfs_quota_us", of: "cpu")
    }
  }

  /// Binds the members to cores.
  public func setCores(_ cores: [Int]) throws(SystemError) {
    try write(CoreList.format(cores), to: "cpuset.cpus", of: "cpuset")
  }

  /// Limits the memory to a number of bytes; nil lifts the limit.
  public func setMemoryLimit(bytes: Int?) throws(SystemError) {
    if version == 2 {
      try write(bytes.map(String.init) ?? "max", to: "memory.max", of: "memory")
    } else {
      try write("\(bytes ?? -1)", to: "memory.limit_in_bytes", of: "memory")
    }
  }

  /// Moves a process, all its threads, into the group; what it starts from then on is in it too.
  public func add(pid: Int) throws(SystemError) {
    for directory in Set(directories.values) {
      try KernelFile.write("\(pid)", to: directory + "/cgroup.procs")
    }
  }

  /// The processes in the group itself, not in groups below it.
  public func processes() -> [Int] {
    var pids: Set<Int> = []
    for directory in Set(directories.values) {
      let text = KernelFile.text(of: directory + "/cgroup.procs") ?? ""
      pids.formUnion(text.split(separator: "\n").compactMap { Int($0) })
    }
    return pids.sorted()
  }

  /// Removes the group, not its parents.
  ///
  /// Fails with EBUSY while it has members or groups below it.
  public func remove() throws(SystemError) {
    for directory in Set(directories.values) { try KernelDirectory.remove(directory) }
  }

  private func write(_ value: String, to file: String, of controller: String) throws(SystemError) {
    guard let directory = directories[controller] else {
      throw SystemError("write \(value)", on: "\(path)/\(file)", code: 2)
    }
    try KernelFile.write(value, to: "\(directory)/\(file)")
  }

  private static func make(_ path: String, in mount: CgroupMounts.Mount) throws(SystemError) {
    var directory = mount.path
    for name in path.split(separator: "/") {
      let parent = directory
      directory += "/\(name)"
      if mount.version == 2 {
        // A controller that the parent does not have cannot be delegated; the others can.
        for controller in controllers where controller != "cpuacct" {
          try? KernelFile.write("+\(controller)", to: parent + "/cgroup.subtree_control")
        }
      }
      if KernelDirectory.exists(directory) { continue }
      try KernelDirectory.make(directory)
      // A new version 1 cpuset is empty and takes no process until it has cores and memory nodes.
      if mount.controllers.contains("cpuset") {
        for file in ["/cpuset.cpus", "/cpuset.mems"] {
          try KernelFile.write(KernelFile.text(of: parent + file) ?? "0", to: directory + file)
        }
      }
    }
  }
}
