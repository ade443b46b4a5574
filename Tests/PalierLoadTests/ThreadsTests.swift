import PalierPlatform
import PalierQueueing
import Synchronization
import Testing

@testable import PalierLoad

/// Several threads do together what one does.
@Suite(.serialized) struct ThreadsTests {
  private static let ok = ScriptedServer.response("hello")

  private func patient(threads: Int) -> LoadConfiguration {
    var configuration = PalierLoadTests.patient()
    configuration.threads = threads
    return configuration
  }

  @Test(arguments: [1, 2, 4])
  func everyArrivalIsSentOnceWithItsJourney(threads: Int) throws {
    let server = try ScriptedServer { request in
      request.number == 0 ? .wait(0.05, Self.ok) : .send(Self.ok)
    }
    defer { server.stop() }
    var script = LoadScript(
      target: try target(server),
      journeys: (0..<3).map { LoadScript.Journey(activities: [[get("/\($0)")]]) }
    )
    let order = (0..<60).map { $0 * 7 % 3 }
    script.replay = Replay(times: (0..<60).map { Double($0) * 0.005 }, journeys: order)
    let run = try LoadEngine(script, patient(threads: threads)).run([
      LoadStep(.open(rate: 200, arrivals: .uniform), duration: 0.4)
    ])
    let step = try #require(run.steps.first)
    #expect(run.ending == .finished)
    #expect(step.unfinished == 0)
    #expect(step.errors.isEmpty)
    for journey in 0..<3 {
      let count = order.count { $0 == journey }
      #expect(step.action("/\(journey)")?.completions == count)
      #expect(server.requests.count { $0.path == "/\(journey)" } == count)
    }
    let overall = step.overallLatency()
    #expect(overall.count == 60)
    #expect(overall.blocks.reduce(0) { $0 + $1.completions } == 60)
    #expect((step.tester.threads?.count ?? 1) == threads)
    #expect(step.tester.lag.count == 60)
  }

  @Test(arguments: [1, 2, 4])
  func eachUserHasARowOfItsOwnAndStaysBetweenSteps(threads: Int) throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    let login = get("/login?user=$row.user", as: "login")
    let state = get("/state") { $0.think = .constant(0.005) }
    let script = LoadScript(
      target: try target(server),
      journeys: [LoadScript.Journey(once: [login], activities: [[state]])],
      table: LoadScript.Table(columns: ["user"], rows: (0..<9).map { ["u\($0)"] })
    )
    let steps = [2, 9, 1, 9].map { LoadStep(.closed(users: $0), warmUp: 0.1, duration: 0.1) }
    let run = try LoadEngine(script, patient(threads: threads)).run(steps)
    #expect(run.steps.map(\.users) == [2, 9, 1, 9])
    let logins = server.requests.filter { $0.path.hasPrefix("/login") }.map(\.path).sorted()
    #expect(logins == (0..<9).map { "/login?user=u\($0)" })
  }

  @Test(arguments: [(2, 9), (9, 2)])
  func usersComeAndGoOverTheWindow(first: Int, last: Int) throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    let step = LoadStep(.closed(users: first), to: Double(last), warmUp: 0.1, duration: 0.5)
    let next = LoadStep(.closed(users: last), warmUp: 0.1, duration: 0.1)
    let run = try LoadEngine(try script(server), patient(threads: 3)).run([step, next])
    #expect(run.steps.count == 2)
    // The last one comes or goes with the end of the window.
    #expect(abs(run.steps[0].users - last) <= 1)
    #expect(run.steps[1].users == last)
  }

  @Test func oneUserNeedsOneThread() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    let run = try LoadEngine(try script(server), patient(threads: 4)).run([
      LoadStep(.closed(users: 1), duration: 0.4)
    ])
    let step = try #require(run.steps.first)
    #expect(step.users == 1)
    #expect(step.errors.isEmpty)
    #expect(step.tester.connectionsOpened <= 1)
    #expect(Set(server.requests.map(\.connection)) == [0])
  }

  @Test func journeysKeepTheirWeights() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    func journey(_ name: String, share: Double) -> LoadScript.Journey {
      let page = get("/\(name)") { $0.think = .constant(0.01) }
      return LoadScript.Journey(
        name: name,
        share: share,
        once: [get("/enter-\(name)")],
        activities: [[page]]
      )
    }
    let script = LoadScript(
      target: try target(server),
      journeys: [journey("a", share: 0.7), journey("b", share: 0.3)]
    )
    _ = try LoadEngine(script, patient(threads: 3)).run([
      LoadStep(.closed(users: 10), warmUp: 0.1, duration: 0.2)
    ])
    #expect(server.requests.count { $0.path == "/enter-a" } == 7)
    #expect(server.requests.count { $0.path == "/enter-b" } == 3)
  }

  @Test func anOverloadedStepLeavesNothingOfAnyThreadToTheNext() throws {
    // 100 a second, whoever asks.
    let turn = Mutex(0)
    let server = try ScriptedServer { _ in
      turn.withLock { count in
        count += 1
        MonotonicClock.sleep(for: 0.01)
      }
      return .send(Self.ok)
    }
    defer { server.stop() }
    let run = try LoadEngine(try script(server, think: 0), patient(threads: 2)).run([
      LoadStep(.open(rate: 300, arrivals: .uniform), duration: 0.5),
      LoadStep(.open(rate: 10, arrivals: .uniform), duration: 0.5),
    ])
    #expect(run.steps.map(\.completions) == [150, 5])
    let second = try #require(run.steps.last)
    // What the first step left in the queue would take the second more than a second.
    #expect(second.windowStart >= run.steps[0].windowEnd + 0.75)
  }

  @Test(arguments: [
    (ScriptedServer.Reaction.send("no HTTP at all\r\n\r\n"), ErrorKind.malformed),
    (.hang, .timeout), (.close, .closed), (.reset, .reset),
    (.send(ScriptedServer.response("", status: 500)), .status),
  ])
  func failuresOfAllThreadsAddUp(reaction: ScriptedServer.Reaction, kind: ErrorKind) throws {
    let server = try ScriptedServer { _ in reaction }
    defer { server.stop() }
    var script = LoadScript(
      target: try target(server),
      repeating: get("/") { $0.timeout = kind == .timeout ? 0.1 : 30 }
    )
    script.replay = Replay(
      times: (0..<20).map { Double($0) * 0.005 },
      journeys: Array(repeating: 0, count: 20)
    )
    let run = try LoadEngine(script, patient(threads: 3)).run([
      LoadStep(.open(rate: 200, arrivals: .uniform), duration: 0.2)
    ])
    #expect(run.steps.first?.errors == [kind: 20])
    #expect(run.steps.first?.completions == 0)
  }

  @Test func oneThreadsErrorsCountAgainstThoseOfAll() throws {
    let server = try ScriptedServer { _ in .send(ScriptedServer.response("", status: 503)) }
    defer { server.stop() }
    var configuration = LoadConfiguration()
    configuration.threads = 2
    let run = try LoadEngine(try script(server), configuration).run([
      LoadStep(.closed(users: 4), duration: 60)
    ])
    #expect(run.ending == .tooManyErrors(share: 1))
  }

  @Test func aTargetThatRefusesAllThreadsIsGone() throws {
    let port = try ListeningSocket(at: .loopback(port: 0)).address.port
    var configuration = patient(threads: 2)
    configuration.goneAfter = 0.3
    let script = LoadScript(
      target: try LoadTarget(url: "http://127.0.0.1:\(port)/"),
      repeating: get("/")
    )
    let run = try LoadEngine(script, configuration).run([LoadStep(.closed(users: 3), duration: 60)])
    #expect(run.ending == .targetGone)
  }

  @Test func stoppingEndsAllThreadsAndKeepsWhatWasMeasured() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server), patient(threads: 3))
    let run = try engine.run(
      [LoadStep(.closed(users: 6), duration: 600)],
      onProgress: { if $0.secondsLeft < 598.5 { engine.stop() } }
    )
    #expect(run.ending == .stopped)
    let step = try #require(run.steps.first)
    #expect(step.isPartial)
    #expect(step.users == 6)
    #expect(step.completions > 0)
  }

  @Test func progressCountsTheUsersOfAllThreads() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    let engine = try LoadEngine(try script(server), patient(threads: 3))
    let most = Mutex(0)
    _ = try engine.run(
      [LoadStep(.closed(users: 7), duration: 60)],
      onProgress: { progress in
        most.withLock { $0 = max($0, progress.users) }
        if progress.users == 7 { engine.stop() }
      }
    )
    #expect(most.withLock { $0 } == 7)
  }

  @Test func aStepForWhichThereWereTooFewIsRunAgainWithMore() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    // Whatever a thread does is too much, so that there will be all four.
    let threads = ThreadCount(nil, cores: 5, targetIsHere: true, limit: 0)
    var growth: [[Int]] = []
    var engines = 0
    let load = ElasticLoad(
      threads,
      PalierLoadTests.patient(),
      onEngine: { _ in engines += 1 },
      onGrowth: { step, earlier, threads in
        growth.append([Int(step.offered), earlier.count, threads.count])
      }
    )
    let plan = [2, 3].map { LoadStep(.closed(users: $0), warmUp: 0.05, duration: 0.2) }
    var asked: [Int] = []
    var kept: [Int] = []
    let run = try load.run(
      try script(server),
      onStepEnd: { kept.append($0.users) },
      nextStep: { results in
        asked.append(results.count)
        return results.count < plan.count ? plan[results.count] : nil
      }
    )
    #expect(run.ending == .finished)
    #expect(run.steps.map(\.users) == [2, 3])
    #expect(run.steps.map { $0.tester.threads?.count } == [4, 4])
    #expect(growth == [[2, 1, 2], [2, 2, 4]])
    #expect(engines == 3)
    #expect(asked == [0, 1, 2])
    #expect(kept == [2, 3])
    // What was learnt is kept for the next load.
    #expect(load.threads.count == 4)
  }
}
