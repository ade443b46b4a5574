import PalierPlatform
import Testing

/// The server leaves no process behind, and says what is wrong with its command line.
@Suite struct ReferenceServerProcessTests {
  @Test(arguments: ["sync", "async", "threads"])
  func endingLeavesNoProcess(mode: String) throws {
    var server = try ReferenceServer("--mode", mode, "--workers", "3", "--action", "a=cpu:1ms")
    let workers = server.workers
    #expect(workers.count == (mode == "threads" ? 1 : 3))
    let ending = server.end()
    #expect(ending == .exited(0))
    for worker in workers { #expect(!KernelDirectory.exists("/proc/\(worker)")) }
  }

  @Test(arguments: ["sync", "async", "threads"])
  func workersDieWithTheirParent(mode: String) throws {
    var server = try ReferenceServer("--mode", mode, "--workers", "2", "--action", "a=cpu:1ms")
    _ = try TestClient(port: server.port).get("/a")
    let workers = server.workers
    try #require(!workers.isEmpty)
    server.kill()
    let deadline = MonotonicClock.seconds() + 90
    while workers.contains(where: RunningProcess.exists), MonotonicClock.seconds() < deadline {
      MonotonicClock.sleep(for: 0.01)
    }
    for worker in workers { #expect(!RunningProcess.exists(worker)) }
  }

  struct WrongCommandLine: CustomTestStringConvertible {
    let arguments: [String]
    let says: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let wrongCommandLines = [
    WrongCommandLine(arguments: [], says: "no action is given"),
    WrongCommandLine(arguments: ["--colour", "red"], says: "unknown option --colour"),
    WrongCommandLine(arguments: ["--port"], says: "--port needs a value"),
    WrongCommandLine(arguments: ["--port", "70000"], says: "--port cannot be “70000”"),
    WrongCommandLine(arguments: ["--workers", "0"], says: "--workers cannot be “0”"),
    WrongCommandLine(arguments: ["--mode", "magic"], says: "write sync, async, threads"),
    WrongCommandLine(arguments: ["--actions", "/nowhere"], says: "cannot read /nowhere"),
    WrongCommandLine(arguments: ["--action", "query"], says: "“query” is not understood"),
    WrongCommandLine(arguments: ["--action", "q=cpu:2"], says: "“cpu:2” is not understood"),
    WrongCommandLine(arguments: ["--action", "q=cpu:2ms/erlang0"], says: "cpu:2ms/erlang0"),
    WrongCommandLine(arguments: ["--action", "q=wait:3..1s"], says: "wait:3..1s"),
    WrongCommandLine(arguments: ["--action", "q=call:192.0.2.1:80/x"], says: "192.0.2.1"),
  ]

  @Test(arguments: wrongCommandLines)
  func wrongCommandLinesAreExplained(_ example: WrongCommandLine) throws {
    let program = BuildProducts.path(of: "palier-reference-server")
    var process = try ChildProcess(
      program,
      example.arguments,
      environment: ["LANG": "C"],
      output: .memory
    )
    #expect(process.wait() == .exited(2))
    #expect(process.readOutput().contains(example.says), "\(process.readOutput())")
  }

  @Test func helpNamesEveryOption() throws {
    let program = BuildProducts.path(of: "palier-reference-server")
    for language in ["en_GB.UTF-8", "fr_FR.UTF-8"] {
      var process = try ChildProcess(
        program,
        ["--help"],
        environment: ["LANG": language],
        output: .memory
      )
      #expect(process.wait() == .exited(0))
      let help = process.readOutput()
      let options = [
        "--port", "--mode", "--workers", "--action ", "--actions", "--pool", "--seed", "SIGTERM",
      ]
      for option in options { #expect(help.contains(option), "\(option) in \(language)") }
    }
  }

  @Test func aTakenPortIsNamed() throws {
    let server = try ReferenceServer("--action", "a=cpu:1ms")
    let program = BuildProducts.path(of: "palier-reference-server")
    var second = try ChildProcess(
      program,
      ["--port", "\(server.port)", "--action", "a=cpu:1ms"],
      environment: ["LANG": "C"],
      output: .memory
    )
    let ending = second.wait()
    #expect(ending != .exited(0))
    let output = second.readOutput()
    #expect(output.contains("127.0.0.1:\(server.port)"), "\(output)")
  }
}
