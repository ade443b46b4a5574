import PalierPlatform
import Testing

/// Pools limit how many requests are in progress at a time, first come, first served.
@Suite struct ReferenceServerPoolTests {
  /// Seconds until each of several requests, sent one after the other, was answered.
  ///
  /// Whoever holds a pool's last token makes the next wait, so the times show how many there are.
  static func answerTimes(of requests: Int, on port: UInt16, path: String) throws -> [Double] {
    let start = MonotonicClock.seconds()
    var threads: [WorkerThread] = []
    let times = Recorder()
    for number in 0..<requests {
      let thread = try WorkerThread(name: "client \(number)") {
        if let client = try? TestClient(port: port), client.get(path).status == 200 {
          times.add(MonotonicClock.seconds() - start)
        }
      }
      threads.append(thread)
    }
    for thread in threads { thread.join() }
    return times.all.sorted()
  }

  @Test(arguments: [1, 3]) func synchronousWorkersAreAPool(workers: Int) throws {
    let server = try ReferenceServer(
      "--mode",
      "sync",
      "--workers",
      "\(workers)",
      "--action",
      "query=wait:40ms"
    )
    let times = try Self.answerTimes(of: 6, on: server.port, path: "/query")
    expectWaves(times, of: workers, each: 0.04)
  }

  @Test(arguments: [("async", 2), ("threads", 3)])
  func connectionsToACalleeAreAPool(mode: String, pool: Int) throws {
    let callee = try ReferenceServer("--mode", "threads", "--action", "row=cpu:100us,wait:40ms")
    let caller = try ReferenceServer(
      "--mode",
      mode,
      "--pool",
      "\(pool)",
      "--action",
      "query=cpu:100us,call:127.0.0.1:\(callee.port)/row"
    )
    let times = try Self.answerTimes(of: 6, on: caller.port, path: "/query")
    expectWaves(times, of: pool, each: 0.04)
  }

  @Test(arguments: ["async", "threads"]) func othersGoOnWhileOneWaits(mode: String) throws {
    let server = try ReferenceServer("--mode", mode, "--action", "query=wait:300ms")
    let times = try Self.answerTimes(of: 6, on: server.port, path: "/query")
    try #require(times.count == 6)
    // One after the other they would take 1.8 seconds.
    #expect(times[5] < 1.5)
  }

  @Test(arguments: ["sync", "async", "threads"])
  func aCalleeThatIsGoneIsSaid(mode: String) throws {
    var callee = try ReferenceServer("--action", "row=cpu:100us")
    let caller = try ReferenceServer(
      "--mode",
      mode,
      "--action",
      "query=cpu:100us,call:127.0.0.1:\(callee.port)/row"
    )
    #expect(try TestClient(port: caller.port).get("/query").status == 200)
    _ = callee.end()
    #expect(try TestClient(port: caller.port).get("/query").status == 502)
  }

  @Test(arguments: ["async", "threads"])
  func aCalleeMayCloseItsConnections(mode: String) throws {
    let callee = try ReferenceServer("--mode", "sync", "--action", "row=cpu:100us")
    let caller = try ReferenceServer(
      "--mode",
      mode,
      "--action",
      "query=cpu:100us,call:127.0.0.1:\(callee.port)/row"
    )
    let client = try TestClient(port: caller.port)
    for _ in 0..<5 { #expect(client.get("/query").status == 200) }
  }

  @Test func connectionsAreDealtToProcessesInTurn() throws {
    let server = try ReferenceServer(
      "--mode",
      "async",
      "--workers",
      "2",
      "--action",
      "query=cpu:1ms"
    )
    let clients = try Clients(count: 8, port: server.port)
    for _ in 0..<10 { clients.askAll("/query") }
    let used = server.workers.map { worker in
      Double(
        KernelFile.text(of: "/proc/\(worker)/schedstat")?.split(separator: " ").first ?? ""
      ) ?? 0
    }
    // Forty requests of a millisecond each, beside a few milliseconds to start a process.
    #expect(used.count == 2)
    #expect(used.allSatisfy { $0 > 38e6 && $0 < 70e6 }, "\(used)")
  }

  /// With `tokens` at a time, the n-th answer comes after n / tokens waves, rounded up; never sooner.
  private func expectWaves(_ times: [Double], of tokens: Int, each wave: Double) {
    #expect(times.count == 6)
    for (index, time) in times.enumerated() {
      #expect(time >= Double(index / tokens + 1) * wave, "answer \(index + 1) after \(time) s")
    }
  }
}
