import PalierModel
import PalierPlatform
import Testing

@testable import PalierObserve

/// Version 2 of control groups: a made tree for what the files say, the real one for the time.
@Suite struct UnifiedCgroupTests {
  static let real = CgroupMounts.current().unified

  static func mounts(_ path: String) -> CgroupMounts {
    CgroupMounts(mountInfo: "41 31 0:38 / \(path) rw - cgroup2 cgroup2 rw")
  }

  @Test func filesOfAMadeTree() throws {
    let root = "/tmp/palier-unified-\(MonotonicClock.nanoseconds())"
    let script = """
      mkdir -p $0/shop/web && cd $0/shop
      echo '200000 100000' > cpu.max; echo 1073741824 > memory.max
      cd web
      printf 'usage_usec 2500000\\nuser_usec 2000000\\nsystem_usec 500000\\n' > cpu.stat
      printf 'nr_periods 40\\nnr_throttled 4\\nthrottled_usec 300000\\n' >> cpu.stat
      echo 'max 100000' > cpu.max; echo max > memory.max; echo 4096 > memory.current
      echo 0-1 > cpuset.cpus.effective; : > cgroup.procs
      """
    var make = try ChildProcess("sh", ["-c", script, root])
    _ = make.wait()
    defer {
      if var clean = try? ChildProcess("rm", ["-rf", root]) { _ = clean.wait() }
    }
    let probe = try ServiceProbe(.cgroup("shop/web"), mounts: UnifiedCgroupTests.mounts(root))
    #expect(probe.cpuSeconds() == 2.5)
    let reading = probe.read()
    #expect(reading.systemCPU == 0.5)
    #expect(reading.chargedMemory == 4_096)
    #expect(
      reading.throttling == Throttling(periods: 40, throttledPeriods: 4, throttledTime: 0.3)
    )
    // The limits are those of the group above.
    #expect(
      reading.limits
        == ServiceLimits(cores: 2, period: 0.1, memory: 1_073_741_824, coreList: [0, 1])
    )
  }

  @Test(
    .enabled(
      if: real.map { KernelDirectory.isWritable($0.path) } ?? false,
      "version 2 of control groups is not mounted, or cannot be written"
    )
  )
  func timeOfTheRealTree() throws {
    let mounts = UnifiedCgroupTests.mounts(try #require(UnifiedCgroupTests.real).path)
    let group = try CgroupControl(
      path: "palier-unified-\(MonotonicClock.nanoseconds())",
      mounts: mounts
    )
    let script = "sys.stdin.read()\n" + "burn(0.1)\nprint('done', flush=True)\ntime.sleep(30)"
    let shell = "while [ ! -e \"$1\" ]; do sleep 0.01; done; rm \"$1\"; exec python3 -c \"$0\""
    let signal = "/tmp/\(group.path)"
    var child = try ChildProcess(
      "sh",
      ["-c", shell, Burner.burn + script, signal],
      output: .memory
    )
    try group.add(pid: child.pid)
    let probe = try ServiceProbe(.cgroup(group.path), mounts: mounts)
    let before = probe.read(.light)
    #expect(before.roots.map(\.pid) == [child.pid])
    var touch = try ChildProcess("touch", [signal])
    _ = touch.wait()
    try Burner.wait(for: "done", from: child)
    let usage = probe.read(.light).since(before)
    #expect(usage.cpu >= 0.1)
    #expect(usage.cpu < 0.5)
    #expect(usage.systemCPU <= usage.cpu)
    child.terminate()
    try group.remove()
  }
}
