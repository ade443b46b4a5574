import PalierLoad
import PalierModel
import PalierPlatform
import PalierQueueing
import Synchronization
import Testing

@Suite(.serialized) struct EngineTests {
  private static let ok = ScriptedServer.response("hello")

  @Test func closedUsersSendWaitAndThink() throws {
    let server = try ScriptedServer { _ in .send(EngineTests.ok) }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server))
    let run = try engine.run([LoadStep(.closed(users: 3), warmUp: 0.1, duration: 0.5)])
    #expect(run.ending == .finished)
    let step = try #require(run.steps.first)
    let home = try #require(step.action("home"))
    #expect(home.completions > 0)
    #expect(home.completions <= 3 * 55)
    #expect(home.errors.isEmpty)
    #expect(home.statuses == [200: home.completions])
    #expect(home.bytesIn == home.completions * EngineTests.ok.utf8.count)
    #expect(home.latency.count == home.completions)
    #expect(home.latency.blocks.reduce(0) { $0 + $1.count } == home.completions)
    #expect(Set(server.requests.map(\.connection)).count == 3)
    #expect(step.users == 3)
  }

  @Test(arguments: [(2, 8), (8, 2)])
  func usersComeAndGoOneByOne(first: Int, last: Int) throws {
    let server = try ScriptedServer { _ in .send(EngineTests.ok) }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server))
    let step = LoadStep(.closed(users: first), to: Double(last), warmUp: 0.1, duration: 0.6)
    let run = try engine.run([step])
    let result = try #require(run.steps.first)
    // The last one comes or goes with the end of the window.
    #expect(abs(result.users - last) <= 1)
    // A load that changes on purpose is not said to waver; a busy machine may void the step.
    #expect(result.validity.verdict != .undecided)
    #expect(result.errors.isEmpty)
  }

  @Test func openArrivalsAreAllSentAndAllCounted() throws {
    // The stall would make a tester that waits for free connections forget requests.
    let server = try ScriptedServer { request in
      request.connection == 0 && request.number == 0
        ? .wait(0.4, EngineTests.ok) : .send(EngineTests.ok)
    }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server, think: 0))
    let run = try engine.run([LoadStep(.open(rate: 200, arrivals: .uniform), duration: 1)])
    let home = try #require(run.steps.first?.action("home"))
    #expect(home.completions == 200)
    #expect(home.latency.histogram.maximum >= 0.4)
    #expect(run.steps.first?.unfinished == 0)
  }

  @Test func anArrivalIsItsFirstRequest() throws {
    let server = try ScriptedServer { _ in .send(EngineTests.ok) }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server, think: 60))
    let run = try engine.run([LoadStep(.open(rate: 100, arrivals: .uniform), duration: 0.5)])
    #expect(run.steps.first?.completions == 50)
  }

  @Test func poissonArrivalsComeAtTheirRate() throws {
    let server = try ScriptedServer { _ in .send(EngineTests.ok) }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server, think: 0))
    let run = try engine.run([LoadStep(.open(rate: 400, arrivals: .poisson), duration: 1)])
    let count = try #require(run.steps.first?.completions)
    // Five standard deviations of a Poisson count.
    #expect((300...500).contains(count))
  }

  @Test func whatAnArrivalMissesCountsAsATimeOut() throws {
    let server = try ScriptedServer { _ in .hang }
    defer { server.stop() }
    var configuration = patient()
    configuration.drainLimit = 0.2
    let engine = try LoadEngine(try script(server, think: 0), configuration)
    let run = try engine.run([LoadStep(.open(rate: 50, arrivals: .uniform), duration: 0.2)])
    let step = try #require(run.steps.first)
    #expect(step.unfinished == 10)
    #expect(step.errors == [.timeout: 10])
    #expect(step.overallLatency().histogram.minimum >= 0.2)
  }

  @Test func anOverloadedOpenStepIsUndecidedAndLeavesNothingToTheNext() throws {
    // Each connection is served by its own thread, one at a time by this lock: 100 a second.
    let turn = Mutex(0)
    let server = try ScriptedServer { _ in
      turn.withLock { count in
        count += 1
        MonotonicClock.sleep(for: 0.01)
      }
      return .send(EngineTests.ok)
    }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server, think: 0))
    let run = try engine.run([
      LoadStep(.open(rate: 300, arrivals: .uniform), duration: 0.5),
      LoadStep(.open(rate: 10, arrivals: .uniform), duration: 0.5),
    ])
    #expect(run.steps.map { $0.step.offered } == [300, 10])
    let overloaded = try #require(run.steps.first)
    let light = try #require(run.steps.last)
    #expect(overloaded.completions == 150)
    #expect(overloaded.validity.verdict != .valid)
    #expect(light.completions == 5)
    #expect(overloaded.overallLatency().histogram.maximum >= 0.75)
    // What the first step left in the queue would take the second more than a second.
    #expect(light.windowStart >= overloaded.windowEnd + 0.75)
  }

  @Test(arguments: [
    (ScriptedServer.Reaction.sendAndClose("SSH-2.0\r\n\r\n"), ErrorKind.malformed),
    (.sendAndClose("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"), .closed),
    (.close, .closed), (.reset, .reset), (.hang, .timeout),
    (.send(ScriptedServer.response("", status: 500)), .status),
    (.send(ScriptedServer.response("", status: 404)), .status),
    (.send(ScriptedServer.response("bye")), .check),
  ])
  func failuresAreToldApart(reaction: ScriptedServer.Reaction, kind: ErrorKind) throws {
    let server = try ScriptedServer { _ in reaction }
    defer { server.stop() }
    var request = RequestTemplate(action: "home", path: "/")
    request.mustContain = "hello"
    // Generous where no time-out is expected: the machine may be busy.
    request.timeout = kind == .timeout ? 0.1 : 30
    request.think = .constant(0.01)
    let engine = try LoadEngine(
      LoadScript(target: try target(server), repeating: request),
      patient()
    )
    let run = try engine.run([LoadStep(.closed(users: 1), duration: 0.5)])
    let home = try #require(run.steps.first?.action("home"))
    #expect(home.completions == 0)
    #expect(Set(home.errors.keys) == [kind])
  }

  @Test func refusedConnectionsAreCountedAndTheTargetIsGone() throws {
    let port = try ListeningSocket(at: .loopback(port: 0)).address.port
    let target = try LoadTarget(url: "http://127.0.0.1:\(port)/")
    var configuration = patient()
    configuration.goneAfter = 0.3
    let engine = try LoadEngine(
      LoadScript(target: target, repeating: RequestTemplate(action: "home", path: "/")),
      configuration
    )
    let run = try engine.run([LoadStep(.closed(users: 2), duration: 60)])
    #expect(run.ending == .targetGone)
  }

  @Test func bodiesMayComeInChunksOrByteByByteOrUntilTheEnd() throws {
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
    let server = try ScriptedServer { request in
      switch request.path {
      case "/chunked": .drip(chunked)
      case "/end": .sendAndClose("HTTP/1.1 200 OK\r\n\r\nhello")
      default: .drip("HTTP/1.1 100 Continue\r\n\r\n" + EngineTests.ok)
      }
    }
    defer { server.stop() }
    let activity = ["/chunked", "/end", "/interim"].map { path in
      var request = RequestTemplate(action: path, path: path)
      request.mustContain = "hello"
      return request
    }
    let script = LoadScript(
      target: try target(server),
      journeys: [LoadScript.Journey(activities: [activity])]
    )
    let run = try LoadEngine(script).run([LoadStep(.closed(users: 1), duration: 0.6)])
    let step = try #require(run.steps.first)
    #expect(step.errors.isEmpty)
    for action in step.actions { #expect(action.completions > 0) }
  }

  @Test func aKeptConnectionThatClosesIsOpenedAgainWithoutAnError() throws {
    // Closes each connection when its second request comes: the client cannot know before.
    let server = try ScriptedServer { request in
      request.number == 0 ? .send(EngineTests.ok) : .close
    }
    defer { server.stop() }
    let run = try LoadEngine(try script(server)).run([LoadStep(.closed(users: 1), duration: 0.6)])
    let step = try #require(run.steps.first)
    #expect(step.errors.isEmpty)
    #expect(step.completions > 1)
    let retries = try #require(step.tester.retries)
    #expect(abs(retries - (step.completions - 1)) <= 1, "each but the first is sent twice")
  }

  @Test func aPostIsNotSentTwice() throws {
    let server = try ScriptedServer { request in
      request.number == 0 ? .send(EngineTests.ok) : .close
    }
    defer { server.stop() }
    var request = RequestTemplate(action: "write", method: "POST", path: "/")
    request.body = .raw("x")
    request.think = .constant(0.01)
    let engine = try LoadEngine(
      LoadScript(target: try target(server), repeating: request),
      patient()
    )
    let run = try engine.run([LoadStep(.closed(users: 1), duration: 0.6)])
    let write = try #require(run.steps.first?.action("write"))
    #expect((write.errors[.closed] ?? 0) > 0)
    #expect(write.completions > 0)
  }

  @Test func aUserLogsInOnceAndKeepsCookiesTokensAndRows() throws {
    let server = try ScriptedServer { request in
      request.path == "/login"
        ? .send(ScriptedServer.response("token=a b&c;", headers: "Set-Cookie: sid=7\r\n"))
        : .send(EngineTests.ok)
    }
    defer { server.stop() }
    var login = RequestTemplate(action: "login", method: "POST", path: "/login")
    login.body = .form([.init("user", "$row.user"), .init("password", "$env.PASSWORD")])
    login.extractions = [.init("token", pattern: "token=([^;]+);")]
    var state = RequestTemplate(action: "state", path: "/state?t=$token")
    state.think = .constant(0.01)
    var poll = RequestTemplate(action: "poll", method: "POST", path: "/poll")
    poll.body = .json(#"{"t": "$token"}"#)
    poll.think = .constant(0.01)
    let script = LoadScript(
      target: try target(server),
      journeys: [LoadScript.Journey(once: [login], activities: [[state], [poll]])],
      table: LoadScript.Table(columns: ["user"], rows: [["ann"], ["bob"]]),
      environment: ["PASSWORD": "p&q"]
    )
    let run = try LoadEngine(script).run([LoadStep(.closed(users: 2), warmUp: 0.1, duration: 0.6)])
    #expect(run.steps.first?.errors.isEmpty == true)
    let logins = server.requests.filter { $0.path == "/login" }.map(\.body).sorted()
    #expect(logins == ["user=ann&password=p%26q", "user=bob&password=p%26q"])
    let states = server.requests.filter { $0.path.hasPrefix("/state") }
    #expect(!states.isEmpty)
    #expect(states.allSatisfy { $0.path == "/state?t=a%20b%26c" })
    #expect(states.allSatisfy { $0.header("Cookie") == "sid=7" })
    let polls = server.requests.filter { $0.path == "/poll" }
    #expect(!polls.isEmpty)
    #expect(polls.allSatisfy { $0.body == #"{"t": "a b&c"}"# })
    #expect(Set(server.requests.map(\.connection)).count == 4)
  }

  @Test func usersStayBetweenStepsAndLeaveWhereThereAreFewer() throws {
    let server = try ScriptedServer { _ in .send(EngineTests.ok) }
    defer { server.stop() }
    var login = RequestTemplate(action: "login", path: "/login")
    login.think = .constant(0)
    var state = RequestTemplate(action: "state", path: "/state")
    state.think = .constant(0.01)
    let script = LoadScript(
      target: try target(server),
      journeys: [LoadScript.Journey(once: [login], activities: [[state]])]
    )
    let steps = [2, 5, 1].map { LoadStep(.closed(users: $0), warmUp: 0.1, duration: 0.2) }
    let run = try LoadEngine(script).run(steps)
    #expect(run.steps.map(\.users) == [2, 5, 1])
    #expect(server.requests.filter { $0.path == "/login" }.count == 5)
  }

  @Test func journeysShareTheUsersByTheirWeights() throws {
    let server = try ScriptedServer { _ in .send(EngineTests.ok) }
    defer { server.stop() }
    func journey(_ name: String, share: Double) -> LoadScript.Journey {
      var request = RequestTemplate(action: name, path: "/\(name)")
      request.think = .constant(0.01)
      let once = RequestTemplate(action: "enter", path: "/enter-\(name)")
      return LoadScript.Journey(name: name, share: share, once: [once], activities: [[request]])
    }
    let script = LoadScript(
      target: try target(server),
      journeys: [journey("a", share: 0.7), journey("b", share: 0.3)]
    )
    _ = try LoadEngine(script).run([LoadStep(.closed(users: 10), warmUp: 0.1, duration: 0.2)])
    #expect(server.requests.filter { $0.path == "/enter-a" }.count == 7)
    #expect(server.requests.filter { $0.path == "/enter-b" }.count == 3)
  }

  @Test func aHoldIsTakenOffTheLatency() throws {
    let server = try ScriptedServer { request in
      request.path == "/told"
        ? .wait(0.2, ScriptedServer.response("", headers: "X-Held-Seconds: 0.15\r\n"))
        : .wait(0.1, EngineTests.ok)
    }
    defer { server.stop() }
    let activities = ["/told", "/declared"].map { path in
      var request = RequestTemplate(action: path, path: path)
      request.held = .init(0.05, 30)
      return [request]
    }
    let script = LoadScript(
      target: try target(server),
      journeys: [LoadScript.Journey(activities: activities)]
    )
    let run = try LoadEngine(script).run([LoadStep(.closed(users: 1), duration: 0.8)])
    let told = try #require(run.steps.first?.action("/told"))
    let declared = try #require(run.steps.first?.action("/declared"))
    #expect(told.isHeld)
    #expect(told.latency.histogram.minimum >= 0.05)
    #expect(declared.latency.histogram.maximum == 0)
  }

  @Test func aRunStopsByItselfWhenTooMuchFails() throws {
    let server = try ScriptedServer { _ in .send(ScriptedServer.response("", status: 503)) }
    defer { server.stop() }
    let run = try LoadEngine(try script(server)).run([LoadStep(.closed(users: 2), duration: 60)])
    guard case .tooManyErrors(let share) = run.ending else {
      Issue.record("ended because: \(run.ending)")
      return
    }
    #expect(share == 1)
  }

  @Test func aRunStopsByItselfFarBeyondTheObjective() throws {
    let server = try ScriptedServer { _ in .wait(0.02, EngineTests.ok) }
    defer { server.stop() }
    var configuration = LoadConfiguration()
    configuration.objectives = ["home": 0.001]
    let engine = try LoadEngine(try script(server), configuration)
    let run = try engine.run([LoadStep(.closed(users: 4), duration: 60)])
    guard case .tooSlow(let action, let p95, let objective) = run.ending else {
      Issue.record("ended because: \(run.ending)")
      return
    }
    #expect(action == "home")
    #expect(p95 >= 0.02)
    #expect(objective == 0.001)
  }

  @Test func stoppingKeepsWhatWasMeasured() throws {
    let server = try ScriptedServer { _ in .send(EngineTests.ok) }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server))
    let reports = Mutex(0)
    let run = try engine.run(
      [
        LoadStep(.closed(users: 1), duration: 0.2), LoadStep(.closed(users: 2), duration: 600),
      ],
      onProgress: { progress in
        reports.withLock { $0 += 1 }
        if progress.step == 1, progress.secondsLeft < 598.5 { engine.stop() }
      }
    )
    #expect(run.ending == .stopped)
    #expect(run.steps.count == 2)
    #expect(run.steps.map(\.isPartial) == [false, true])
    #expect((run.steps.last?.completions ?? 0) > 0)
    #expect(reports.withLock { $0 } >= 3)
  }
}
