import PalierPlatform
import Testing

@Suite struct ChildProcessTests {
  @Test(arguments: [
    ("exit 0", ChildProcess.Ending.exited(0)), ("exit 7", .exited(7)),
    ("kill -9 $$", .signalled(9)),
  ])
  func ending(script: String, expected: ChildProcess.Ending) throws {
    var child = try ChildProcess("sh", ["-c", script])
    let ending = child.wait()
    #expect(ending == expected)
    let again = child.wait()
    #expect(again == expected)
  }

  @Test func outputIsHeldInMemoryHoweverLong() throws {
    var child = try ChildProcess("sh", ["-c", "seq 100000; echo end >&2"], output: .memory)
    _ = child.wait()
    let output = child.readOutput()
    #expect(output.hasPrefix("1\n2\n"))
    #expect(output.hasSuffix("100000\nend\n"))
  }

  @Test func environmentAndDirectory() throws {
    var child = try ChildProcess(
      "/bin/sh",
      ["-c", "echo $COLOUR; pwd"],
      environment: ["COLOUR": "blue"],
      directory: "/",
      output: .memory
    )
    _ = child.wait()
    let output = child.readOutput()
    #expect(output == "blue\n/\n")
  }

  @Test func coresHoldFromTheStartAndThisThreadKeepsItsOwn() throws {
    let mine = Affinity.cores()
    let core = try #require(mine.last)
    let child = try ChildProcess("sleep", ["30"], cores: [core])
    let cores = Affinity.cores(of: child.pid)
    #expect(cores == [core])
    #expect(Affinity.cores() == mine)
  }

  @Test func terminateEndsEvenAProcessThatRefuses() throws {
    let script = "trap '' TERM; echo ready; while :; do sleep 0.01; done"
    var child = try ChildProcess("sh", ["-c", script], output: .memory)
    while child.readOutput().isEmpty { MonotonicClock.sleep(for: 0.002) }
    let ending = child.terminate(grace: 0.05)
    #expect(ending == .signalled(9))
  }

  @Test func dropEndsTheProcess() throws {
    let pid: Int
    do {
      let child = try ChildProcess("sleep", ["30"])
      pid = child.pid
    }
    #expect(throws: SystemError.self) { try Signal.resume.send(to: pid) }
  }

  @Test func missingProgramIsAnError() {
    #expect(throws: SystemError.self) { _ = try ChildProcess("/no/such/program") }
  }
}
