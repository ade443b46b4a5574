import PalierPlatform
import Testing

/// The reference server costs what it was told to cost, seen from outside.
@Suite struct ReferenceServerTests {
  struct Case: CustomTestStringConvertible {
    let mode: String
    let workers: Int
    let action: String
    var testDescription: String { "\(mode), \(workers) workers, \(action)" }
  }

  static let cases = [
    Case(mode: "sync", workers: 1, action: "query=cpu:2ms/erlang4"),
    Case(mode: "sync", workers: 3, action: "query=cpu:2ms/exponential,wait:3ms/uniform:0.2"),
    Case(mode: "async", workers: 1, action: "query=cpu:1..3ms"),
    Case(mode: "async", workers: 2, action: "query=cpu:2ms/erlang4,wait:3ms,wait:1ms"),
  ]

  /// Each request on a connection of its own.
  @Test(arguments: cases) func cpuTimeIsTheDrawnDemand(_ example: Case) throws {
    var server = try ReferenceServer(
      "--mode",
      example.mode,
      "--workers",
      "\(example.workers)",
      "--action",
      example.action
    )
    let requests = 120
    var drawn = 0.0
    // The first request of a process also pays for what it does only once.
    for _ in 0..<10 { _ = try TestClient(port: server.port).get("/query") }
    MonotonicClock.sleep(for: 0.05)
    let before = server.cpuSeconds
    for _ in 0..<requests {
      let response = try TestClient(port: server.port).get("/query")
      try #require(response.status == 200)
      drawn += try #require(response.timing("cpu"))
    }
    MonotonicClock.sleep(for: 0.05)
    let spent = server.cpuSeconds - before
    #expect(abs(spent / drawn - 1) < 0.03, "\(spent) s spent, \(drawn) s drawn")
    let ending = server.end()
    #expect(ending == .exited(0))
  }

  @Test(arguments: ["async", "threads"])
  func keptConnectionsCostTheDrawnDemandAlone(_ mode: String) throws {
    var server = try ReferenceServer("--mode", mode, "--action", "query=cpu:2ms/erlang4,wait:1ms")
    let client = try TestClient(port: server.port)
    _ = client.get("/query")
    let before = server.cpuSeconds
    var drawn = 0.0
    for _ in 0..<150 { drawn += try #require(client.get("/query").timing("cpu")) }
    let spent = server.cpuSeconds - before
    #expect(abs(spent / drawn - 1) < 0.02, "\(spent) s spent, \(drawn) s drawn")
    let ending = server.end()
    #expect(ending == .exited(0))
  }

  @Test func sameSeedDrawsTheSame() throws {
    var draws: [[Double]] = []
    for seed in ["7", "7", "8"] {
      let server = try ReferenceServer("--seed", seed, "--action", "query=cpu:100us/exponential")
      let client = try TestClient(port: server.port)
      draws.append((0..<20).compactMap { _ in client.get("/query").timing("cpu") })
    }
    #expect(draws[0].count == 20)
    #expect(draws[0] == draws[1])
    #expect(draws[0] != draws[2])
  }

  @Test(arguments: [("sync", true), ("async", false), ("threads", false)])
  func onlySynchronousProcessesCloseConnections(mode: String, closes: Bool) throws {
    let server = try ReferenceServer("--mode", mode, "--action", "query=cpu:100us")
    let client = try TestClient(port: server.port)
    let first = client.get("/query")
    #expect(first.status == 200)
    #expect(first.closed == closes)
    if !closes { #expect(client.get("/query").status == 200) }
    #expect(try TestClient(port: server.port).get("/nothing").status == 404)
  }

  @Test func holdsAndWaitsAreDrawnWithinTheirBounds() throws {
    let server = try ReferenceServer("--action", "poll=hold:20..60ms,wait:10ms/uniform:0.2")
    let client = try TestClient(port: server.port)
    for _ in 0..<10 {
      let start = MonotonicClock.seconds()
      let response = client.get("/poll")
      let elapsed = MonotonicClock.seconds() - start
      let held = try #require(response.timing("held"))
      let waited = try #require(response.timing("wait"))
      #expect((0.020...0.060).contains(held))
      #expect((0.008...0.012).contains(waited))
      #expect(elapsed >= held + waited - 0.000_002)
    }
  }
}
