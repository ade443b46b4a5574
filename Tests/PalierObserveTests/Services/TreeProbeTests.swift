import PalierModel
import PalierPlatform
import Testing

@testable import PalierObserve

@Suite struct TreeProbeTests {
  @Test func processWithThreadsAndChildrenThatEnd() throws {
    let script =
      Burner.burn + """
        import threading
        print("ready", flush=True)
        sys.stdin = None
        while not os.path.exists(sys.argv[1]): time.sleep(0.002)
        threads = [threading.Thread(target=burn, args=(0.1,)) for _ in range(2)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        for _ in range(3):
            if os.fork() == 0:
                burn(0.1); os._exit(0)
            os.wait()
        cpu = os.times()
        print(cpu.user + cpu.system + cpu.children_user + cpu.children_system, flush=True)
        print("done", flush=True)
        time.sleep(30)
        """
    let signal = "/tmp/palier-test-\(MonotonicClock.nanoseconds())"
    let child = try ChildProcess("python3", ["-c", script, signal], output: .memory)
    try Burner.wait(for: "ready", from: child)
    let probe = try ServiceProbe(.pid(child.pid))
    let before = probe.read()
    #expect(before.processes.map(\.identity.pid) == [child.pid])
    var touch = try ChildProcess("touch", [signal])
    _ = touch.wait()
    defer { _ = try? ChildProcess("rm", ["-f", signal]).pid }
    var last = probe.cpuSeconds()
    while !child.readOutput().contains("done") {
      let now = probe.cpuSeconds()
      #expect(now >= last)
      last = now
      MonotonicClock.sleep(for: 0.003)
    }
    let usage = probe.read().since(before)
    let own = try #require(
      child.readOutput().split(separator: "\n").compactMap { Double($0) }.first
    )
    #expect(usage.cpu > 0.35)
    #expect(usage.cpu <= own + 0.03)
    #expect(usage.endedCPU > 0.25)
    #expect(!usage.restarted)
    #expect((usage.proportionalMemory ?? 0) > 1e6)
    #expect(usage.residentMemory > usage.proportionalMemory ?? .infinity)
  }

  static let server =
    Burner.burn + """
      import socket
      listener = socket.socket()
      listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
      listener.bind(("127.0.0.1", int(sys.argv[1])))
      listener.listen()
      workers = []
      for _ in range(2):
          pid = os.fork()
          if pid == 0:
              print("worker", flush=True)
              burn(0.05)
              print("burnt", flush=True)
              time.sleep(30)
              os._exit(0)
          workers.append(pid)
      print("port", listener.getsockname()[1], flush=True)
      time.sleep(30)
      """

  static func port(of child: borrowing ChildProcess) -> Int? {
    let deadline = MonotonicClock.seconds() + 90
    while MonotonicClock.seconds() < deadline {
      let output = child.readOutput()
      if output.components(of: "burnt") == 2,
        let line = output.split(separator: "\n").first(where: { $0.hasPrefix("port ") })
      {
        return Int(line.dropFirst(5))
      }
      MonotonicClock.sleep(for: 0.005)
    }
    return nil
  }

  /// The workers outlive a master that is killed, as in real servers.
  static func endWorkers(of probe: ServiceProbe) {
    for process in probe.read(.light).processes {
      try? Signal.kill.send(to: process.identity.pid)
    }
  }

  @Test func portLeadsToTheWholeServiceAndFollowsARestart() throws {
    var first = try ChildProcess("python3", ["-c", TreeProbeTests.server, "0"], output: .memory)
    let found = TreeProbeTests.port(of: first)
    let port = try #require(found)
    let probe = try ServiceProbe(.port(port))
    let before = probe.read()
    #expect(before.roots.map(\.pid) == [first.pid])
    #expect(before.processes.count == 3)

    TreeProbeTests.endWorkers(of: probe)
    _ = first.wait()
    #expect(probe.cpuSeconds() < 0.02)
    var second = try ChildProcess(
      "python3",
      ["-c", TreeProbeTests.server, "\(port)"],
      output: .memory
    )
    let samePort = TreeProbeTests.port(of: second)
    try #require(samePort == port)
    let after = probe.read()
    let usage = after.since(before)
    #expect(after.roots.map(\.pid) == [second.pid])
    #expect(usage.restarted)
    #expect(usage.startedProcesses == 3)
    #expect(usage.cpu >= 0.1)
    #expect(usage.processes.count { $0.cpu >= 0.05 } >= 2)
    TreeProbeTests.endWorkers(of: probe)
    _ = second.wait()
  }

  @Test func errorsSayWhatToDo() {
    let noPort = #expect(throws: ObserveError.self) { _ = try ServiceProbe(.port(1)) }
    #expect(noPort?.message.english == "nothing listens on TCP port 1")
    #expect(noPort?.cure?.english.contains("ss -ltn") == true)
    let noProcess = #expect(throws: ObserveError.self) { _ = try ServiceProbe(.pid(1 << 30)) }
    #expect(noProcess?.message.french == "il n’y a pas de processus 1073741824")
    #expect(throws: ObserveError.self) { _ = try ServiceProbe(.unit("no-such-unit")) }
    #expect(throws: ObserveError.self) { _ = try ServiceProbe(.container("abcdef012345")) }
    #expect(throws: ObserveError.self) { _ = try ServiceProbe(.cgroup("no/such/group")) }
  }
}

extension String {
  /// How often a word occurs as a line.
  func components(of line: String) -> Int { split(separator: "\n").count { $0 == line } }
}
