import PalierPlatform

/// Takes processes out of control groups of tests.
enum CgroupMembership {
  /// Puts a process back into the groups of this one.
  static func leave(_ pid: Int) throws {
    let mounts = CgroupMounts.current()
    for line in (KernelFile.text(of: "/proc/self/cgroup") ?? "").split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let names = fields[1].split(separator: ",").map(String.init)
      for mount in mounts.mounts
      where mount.version == 2 && names.isEmpty
        || names.contains(where: mount.controllers.contains)
      {
        try? KernelFile.write("\(pid)", to: mount.path + fields[2] + "/cgroup.procs")
      }
    }
  }
}
