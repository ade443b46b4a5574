import PalierModel
import PalierPlatform
import Testing

@Suite struct CgroupTests {
  static let unavailable = CgroupControl.unavailability()

  @Test(arguments: [
    ("0-2,5", [0, 1, 2, 5]), ("0", [0]), ("", []), ("3,1\n", [1, 3]), ("x,2-,4-3,-1,7", [7]),
    ("0-99999999", []),
  ])
  func coreList(text: String, cores: [Int]) {
    #expect(CoreList.parse(text) == cores)
    #expect(CoreList.parse(CoreList.format(cores)) == cores)
  }

  @Test func mountsOfBothVersions() {
    let mounts = CgroupMounts(
      mountInfo: """
        22 27 0:21 / /proc rw,relatime shared:5 - proc proc rw
        32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct
        36 31 0:33 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,xattr,name=systemd
        41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
        nonsense - cgroup
        """
    )
    #expect(mounts.mounts.count == 3)
    #expect(mounts.mount(for: "cpuacct")?.path == "/sys/fs/cgroup/cpu,cpuacct")
    #expect(mounts.mount(for: "name=systemd")?.controllers == ["name=systemd"])
    #expect(mounts.mount(for: "memory") == mounts.unified)
    #expect(mounts.unified?.path == "/sys/fs/cgroup/unified")
    #expect(CgroupControl.unavailability(mounts: CgroupMounts(mountInfo: "")) != nil)
  }

  @Test(.enabled(if: unavailable == nil, Comment(rawValue: unavailable?.english ?? "")))
  func limitsMembersAndRemoval() throws {
    var child = try ChildProcess("sleep", ["30"])
    let group = try CgroupControl(path: "palier-test-\(child.pid)")
    try group.setQuota(cores: 0.5)
    try group.setQuota(cores: nil)
    try group.setCores([Affinity.cores()[0]])
    try group.setMemoryLimit(bytes: 64 << 20)
    try group.add(pid: child.pid)
    #expect(group.processes() == [child.pid])
    let membership = KernelFile.text(of: "/proc/\(child.pid)/cgroup")
    #expect(membership?.contains("/\(group.path)") == true)
    #expect(throws: SystemError.self) { try group.remove() }
    child.terminate()
    try group.remove()
    try group.remove()
    #expect(KernelFile.text(of: "/proc/self/cgroup")?.contains(group.path) == false)
  }
}
