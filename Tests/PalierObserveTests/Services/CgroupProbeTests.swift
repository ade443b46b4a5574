import PalierModel
import PalierPlatform
import Testing

@testable import PalierObserve

@Suite(
  .enabled(
    if: CgroupControl.unavailability() == nil,
    Comment(rawValue: CgroupControl.unavailability()?.english ?? "")
  )
)
struct CgroupProbeTests {
  static let worker =
    Burner.burn + """
      print("ready", flush=True)
      while not os.path.exists(sys.argv[1]): time.sleep(0.002)
      for _ in range(2):
          if os.fork() == 0:
              burn(0.05); os._exit(0)
      for _ in range(2): os.wait()
      print("done", flush=True)
      time.sleep(30)
      """

  @Test func groupCountsEndedChildrenAndThrottling() throws {
    let name = "palier-observe-\(MonotonicClock.nanoseconds())"
    let group = try CgroupControl(path: name)
    try group.setQuota(cores: 0.1)
    try group.setMemoryLimit(bytes: 256 << 20)
    let signal = "/tmp/\(name)"
    var child = try ChildProcess(
      "python3",
      ["-c", CgroupProbeTests.worker, signal],
      output: .memory
    )
    try group.add(pid: child.pid)
    let probe = try ServiceProbe(.cgroup("/\(name)/"))
    try Burner.wait(for: "ready", from: child)
    let before = probe.read()
    #expect(before.limits?.cores == 0.1)
    #expect(before.limits?.period == 0.1)
    #expect(before.limits?.memory == Double(256 << 20))
    #expect(before.limits?.coreList?.isEmpty == false)
    #expect(before.roots.map(\.pid) == [child.pid])
    var touch = try ChildProcess("touch", [signal])
    _ = touch.wait()
    try Burner.wait(for: "done", from: child)
    let after = probe.read()
    let usage = after.since(before)
    #expect(usage.cpu >= 0.1)
    #expect(usage.cpu < 0.25)
    #expect(usage.systemCPU <= usage.cpu)
    #expect((usage.throttling?.throttledPeriods ?? 0) > 0)
    #expect((usage.throttling?.throttledTime ?? 0) > 0)
    #expect((after.chargedMemory ?? 0) > 0)
    #expect(after.voluntarySwitches ?? 0 > 0)

    // The same limits and throttling are seen by a process of the group.
    let tree = try ServiceProbe(.pid(child.pid)).read()
    #expect(tree.limits?.cores == 0.1)
    #expect(tree.throttling != nil)

    child.terminate()
    try group.remove()
    let gone = probe.cpuSeconds()
    #expect(gone >= after.cpu)
    // A group of the same name made anew goes on from there, as at a restart of its service.
    let again = try CgroupControl(path: name)
    var second = try ChildProcess("sleep", ["30"])
    try again.add(pid: second.pid)
    let restarted = probe.read().since(after)
    #expect(restarted.restarted)
    #expect(restarted.cpu >= 0)
    #expect(restarted.cpu < 0.1)
    second.terminate()
    try again.remove()
    var clean = try ChildProcess("rm", ["-f", signal])
    _ = clean.wait()
  }

  @Test func unitsAndContainersAreFoundByTheirDirectory() throws {
    let id = String(repeating: "0123456789abcdef", count: 4)
    let unit = "palier-observe-\(MonotonicClock.nanoseconds()).service"
    let paths = ["palier-observe-slice", "palier-observe-slice/\(unit)"]
    let groups = try paths.map { path throws(SystemError) in try CgroupControl(path: path) }
    let scope = try CgroupControl(path: "palier-observe-slice/docker-\(id).scope")
    defer {
      for group in [scope] + groups.reversed() { try? group.remove() }
    }
    #expect(try ServiceProbe(.unit(unit)).read().processes.isEmpty)
    #expect(try ServiceProbe(.unit(String(unit.dropLast(8)))).cpuSeconds() == 0)
    #expect(try ServiceProbe(.container("0123456789AB")).cpuSeconds() == 0)
    let misspelt = #expect(throws: ObserveError.self) {
      _ = try ServiceProbe(.cgroup("palier-observe-slise"))
    }
    #expect(misspelt?.cure?.english == "did you mean palier-observe-slice?")
    let other = try CgroupControl(
      path: "palier-observe-slice/libpod-\(id.replacing("f", with: "e")).scope"
    )
    defer { try? other.remove() }
    let ambiguous = #expect(throws: ObserveError.self) {
      _ = try ServiceProbe(.container("0123456789ab"))
    }
    #expect(ambiguous?.cure?.english == "give more letters of the identifier")
  }
}
