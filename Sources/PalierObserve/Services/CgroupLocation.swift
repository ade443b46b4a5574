import PalierPlatform

/// The directories of one control group in the hierarchies that say something of it.
struct CgroupLocation: Sendable, Hashable {
  /// From the mount, without a leading slash.
  let path: String
  /// 1 where the CPU time comes from a version 1 hierarchy.
  let version: Int
  /// Has `cpuacct.usage` or, in version 2, `cpu.stat`.
  let usage: String
  /// Has the quota and the throttling; nil if the group is not in that hierarchy.
  let cpu: String?
  let memory: String?
  let cpuset: String?

  /// The group at a path, or nil if no hierarchy that counts CPU time has it.
  init?(path: String, mounts: CgroupMounts) {
    let path = path.split(separator: "/").joined(separator: "/")
    func directory(_ controller: String) -> String? {
      guard let mount = mounts.mount(for: controller) else { return nil }
      let directory = path.isEmpty ? mount.path : "\(mount.path)/\(path)"
      return KernelDirectory.isDirectory(directory) ? directory : nil
    }
    self.path = path
    cpu = directory("cpu")
    memory = directory("memory")
    cpuset = directory("cpuset")
    if let directory = directory("cpuacct") {
      version = mounts.mount(for: "cpuacct")?.version ?? 2
      usage = directory
    } else if let unified = mounts.unified,
      KernelDirectory.isDirectory("\(unified.path)/\(path)")
    {
      version = 2
      usage = "\(unified.path)/\(path)"
    } else {
      return nil
    }
  }

  /// The processes of the group and of all groups below it.
  func processes() -> [Int] {
    var pids: Set<Int> = []
    var open = [usage]
    while let directory = open.popLast() {
      if let bytes = try? KernelFile.contents(of: directory + "/cgroup.procs") {
        pids.formUnion(KernelText.words(bytes).compactMap(KernelText.integer))
      }
      open += KernelDirectory.subdirectories(of: directory).map { "\(directory)/\($0)" }
    }
    return pids.sorted()
  }

  /// The group that a process is in, as far as it counts CPU time; nil for the root group.
  init?(of pid: Int, mounts: CgroupMounts) {
    // Lines are `7:cpuacct,cpu:/path`; version 2 has `0::/path` (cgroups(7)).
    let lines = (KernelFile.text(of: "/proc/\(pid)/cgroup") ?? "").split(separator: "\n")
    var unified: String?
    var own: String?
    for line in lines {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      if fields[1].isEmpty { unified = String(fields[2]) }
      if fields[1].split(separator: ",").contains("cpu") { own = String(fields[2]) }
    }
    guard let path = own ?? unified, path != "/" else { return nil }
    self.init(path: path, mounts: mounts)
  }
}
