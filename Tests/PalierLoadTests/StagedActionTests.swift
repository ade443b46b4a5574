import PalierLoad
import PalierModel
import PalierPlatform
import PalierQueueing
import Synchronization
import Testing

@Suite(.serialized) struct StagedActionTests {
  private func page(_ stages: [[RequestTemplate]], connections: Int = 6) -> RequestTemplate {
    var page = RequestTemplate(action: "page", path: "/")
    page.stages = stages
    page.connections = connections
    return page
  }

  private func part(_ name: String) -> RequestTemplate { get("/" + name, as: "page." + name) }

  @Test func requestsFollowEachOtherAndAreCountedForThemselves() throws {
    let server = try ScriptedServer { request in
      switch request.path {
      case "/html": .wait(0.02, ScriptedServer.response("id=42;"))
      default: .wait(0.01, ScriptedServer.response("x"))
      }
    }
    defer { server.stop() }
    var html = part("html")
    html.extractions = [.init("id", pattern: "id=([0-9]+)")]
    let data = get("/data/$id", as: "page.data")
    let step = try load(journey(server, [page([[html], [data]])]))
    #expect(step.errors.isEmpty)
    let whole = try #require(step.action("page"))
    #expect(step.actions.count == 1)
    #expect(whole.completions > 0)
    #expect(whole.latency.histogram.minimum >= 0.03)
    let parts = try #require(step.requests)
    #expect(parts.map(\.action) == ["page.html", "page.data"])
    #expect(parts[0].latency.histogram.minimum >= 0.02)
    #expect(parts[1].latency.histogram.maximum < whole.latency.histogram.maximum)
    #expect(parts[1].completions >= whole.completions)
    #expect(parts[0].statuses == [200: parts[0].completions])
    #expect(whole.bytesIn >= whole.completions * 80)
    #expect(server.requests.first { $0.path != "/html" }?.path == "/data/42")
    // One after another on one connection.
    #expect(Set(server.requests.map(\.connection)).count == 1)
  }

  @Test(arguments: [(8, 8), (8, 3), (4, 1)])
  func aForkHasSoManyRequestsUnderWay(requests: Int, connections: Int) throws {
    let underWay = Mutex((now: 0, most: 0))
    let server = try ScriptedServer { _ in
      underWay.withLock { state in
        state.now += 1
        state.most = max(state.most, state.now)
      }
      MonotonicClock.sleep(for: 0.02)
      underWay.withLock { $0.now -= 1 }
      return .send(ScriptedServer.response("x"))
    }
    defer { server.stop() }
    let fork = (0..<requests).map { part("\($0)") }
    let script = try journey(server, [page([[part("html")], fork], connections: connections)])
    let step = try load(script, for: 2)
    #expect(step.errors.isEmpty)
    let whole = try #require(step.action("page"))
    #expect(whole.completions > 0)
    #expect(underWay.withLock { $0.most } == connections)
    #expect(Set(server.requests.map(\.connection)).count == connections)
    let rounds = (requests + connections - 1) / connections
    #expect(whole.latency.histogram.minimum >= 0.02 * Double(1 + rounds))
    #expect(step.requests?.count == requests + 1)
    // No request of a fork is missing from the middle of the window.
    #expect((step.requests ?? []).allSatisfy { abs($0.completions - whole.completions) <= 1 })
  }

  @Test func aFailureEndsTheActionAfterItsGroup() throws {
    let server = try ScriptedServer { request in
      .send(ScriptedServer.response("", status: request.path == "/b" ? 500 : 200))
    }
    defer { server.stop() }
    let script = try journey(
      server,
      [page([[part("a")], [part("b"), part("c"), part("d")], [part("e")]]), get("/next")]
    )
    let step = try load(script)
    let whole = try #require(step.action("page"))
    #expect(whole.completions == 0)
    #expect(Set(whole.errors.keys) == [.status])
    #expect(step.errors == whole.errors)
    #expect((step.action("/next")?.completions ?? 0) > 0)
    let paths = Set(server.requests.map(\.path))
    #expect(paths == ["/a", "/b", "/c", "/d", "/next"])
  }

  @Test func refusedConnectionsOfAForkEndToo() throws {
    let port = try ListeningSocket(at: .loopback(port: 0)).address.port
    var configuration = patient()
    configuration.goneAfter = 60
    let script = LoadScript(
      target: try LoadTarget(url: "http://127.0.0.1:\(port)/"),
      repeating: page([(0..<20).map { part("\($0)") }, [part("last")]])
    )
    let run = try LoadEngine(script, configuration).run([
      LoadStep(.closed(users: 2), duration: 0.5)
    ])
    let step = try #require(run.steps.first)
    let whole = try #require(step.action("page"))
    #expect((whole.errors[.refused] ?? 0) > 0)
    let parts = try #require(step.requests)
    #expect(parts.dropLast().allSatisfy { $0.errors == whole.errors })
    #expect(parts.last?.errorCount == 0)
  }

  @Test func arrivalsOfAnOpenLoadAreActionsNotRequests() throws {
    let server = try ScriptedServer { _ in .wait(0.01, ScriptedServer.response("x")) }
    defer { server.stop() }
    let script = LoadScript(
      target: try target(server),
      repeating: page([[part("a")], [part("b"), part("c")]])
    )
    let run = try LoadEngine(script, patient()).run([
      LoadStep(.open(rate: 40, arrivals: .uniform), duration: 0.5)
    ])
    let step = try #require(run.steps.first)
    #expect(step.completions == 20)
    #expect(step.unfinished == 0)
    #expect(step.requests?.map(\.completions) == [20, 20, 20])
  }

  @Test func usersWhoLeaveCloseAllTheirConnections() throws {
    let server = try ScriptedServer { _ in .send(ScriptedServer.response("x")) }
    defer { server.stop() }
    let script = try journey(server, [page([[part("a"), part("b"), part("c")]])])
    let run = try LoadEngine(script, patient()).run([
      LoadStep(.closed(users: 4), duration: 0.2), LoadStep(.closed(users: 1), duration: 0.2),
      LoadStep(.closed(users: 4), duration: 0.2),
    ])
    #expect(run.ending == .finished)
    #expect(run.steps.map { $0.errors.isEmpty } == [true, true, true])
    // Twelve at first, and nine again for the three who came back.
    #expect(Set(server.requests.map(\.connection)).count == 21)
  }

  @Test func aSingleUserSendsOneRequestOrAll() throws {
    let server = try ScriptedServer { _ in .send(ScriptedServer.response("x")) }
    defer { server.stop() }
    let whole = page([[part("a")], [part("b"), part("c")]])
    let client = try SequentialClient(journey(server, once: [whole], [whole]))
    #expect(try client.enter().map(\.status) == [200])
    #expect(client.requestCount(of: "page.b") == 2)
    _ = try client.send("page.b")
    #expect(server.requests.map(\.path) == ["/a", "/b", "/c", "/b"])
  }
}
