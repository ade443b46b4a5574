import PalierLoad
import PalierModel
import PalierPlatform
import PalierQueueing
import Testing

@Suite(.serialized) struct JourneyTests {
  private static let ok = ScriptedServer.response("hello")

  // MARK: Data sets

  @Test func eachUserHasItsOwnRowAndWordsAreDrawn() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    let script = try journey(
      server,
      [get("/$accounts.name/$words.word/$words.word", as: "go")],
      tables: [
        LoadScript.Table(
          "accounts",
          columns: ["id", "name"],
          rows: [["1", "ann"], ["2", "bob"]]
        ),
        LoadScript.Table(
          "words",
          columns: ["word"],
          rows: (0..<50).map { ["w\($0)"] },
          isRandom: true
        ),
      ]
    )
    _ = try load(script, users: 3)
    let paths = server.requests.map { $0.path.split(separator: "/").map(String.init) }
    var names: [Int: Set<String>] = [:]
    for (request, path) in zip(server.requests, paths) {
      names[request.connection, default: []].insert(path[0])
    }
    // Three users, two rows: around again, and always the same for one user.
    #expect(
      names.values.map { $0.sorted() }.sorted { $0[0] < $1[0] } == [["ann"], ["ann"], ["bob"]]
    )
    // One action draws one row, whichever of its parts asks.
    #expect(paths.allSatisfy { $0[1] == $0[2] })
    #expect(Set(paths.map { $0[1] }).count > 5)
  }

  // MARK: Extractions and checks

  private static let document = #"{"items": [{"id": 7, "name": "a\"b"}], "next": "/page/2"}"#

  @Test func valuesComeFromJSONAndHeaders() throws {
    let server = try ScriptedServer { request in
      request.path == "/list"
        ? .send(ScriptedServer.response(Self.document, headers: "X-Token: t1-abc\r\n"))
        : .send(Self.ok)
    }
    defer { server.stop() }
    let list = get("/list") {
      $0.extractions = [
        .init("id", from: .json(path("$.items[*].id"))),
        .init("name", from: .json(path("$.items[0].name"))),
        .init("page", pattern: #"/page/(\d+)"#, from: .json(path("$.next"))),
        .init("token", pattern: "t1-(.*)", from: .header("x-token")),
        .init("none", from: .json(path("$.absent")), isOptional: true),
      ]
    }
    let step = try load(journey(server, [list, get("/$id/$name/$page/$token/$none.", as: "next")]))
    #expect(step.errors.isEmpty)
    let next = try #require(server.requests.first { $0.path != "/list" })
    #expect(next.path == "/7/a%22b/2/abc/.")
  }

  @Test(arguments: [
    (RequestTemplate.Check.json(path("$.items[0].id"), "7"), true),
    (.json(path("$.items[0].id"), "8"), false), (.json(path("$.items[1]"), nil), false),
    (.json(path("$.items"), nil), true), (.matches(#""id": \d+"#), true), (.matches("^x"), false),
    (.header("Content-Type", "json"), true), (.header("Content-Type", "html"), false),
    (.header("X-Absent", ""), false), (.header("content-type", ""), true),
  ])
  func responsesAreChecked(check: RequestTemplate.Check, passes: Bool) throws {
    let server = try ScriptedServer { _ in
      .send(ScriptedServer.response(Self.document, headers: "Content-Type: application/json\r\n"))
    }
    defer { server.stop() }
    let step = try load(journey(server, [get("/list") { $0.checks = [check] }]), for: 0.1)
    #expect(step.errors.keys.sorted { $0.rawValue < $1.rawValue } == (passes ? [] : [.check]))
    #expect((step.completions > 0) == passes)
  }

  // MARK: Loops and conditions

  @Test func aLoopEndsWhenItsConditionDoesAndAnIfDecides() throws {
    let server = try ScriptedServer { request in
      let state = request.number % 5 == 3 ? "done" : "busy"
      return .send(ScriptedServer.response(#"{"state": "\#(state)"}"#))
    }
    defer { server.stop() }
    var poll = get("/poll") {
      $0.extractions = [.init("state", from: .json(path("$.state")), isOptional: true)]
    }
    poll.repetition = Repetition(atMost: 20, while: Located(Condition("state", .differs, "done")))
    var celebrate = get("/done")
    celebrate.condition = Condition("state", .equals, "done")
    var mourn = get("/never")
    mourn.condition = Condition("state", .equals, "dead")
    let step = try load(journey(server, [poll, mourn, celebrate]))
    #expect(step.errors.isEmpty)
    let paths = server.requests.map(\.path)
    #expect(paths.prefix(10) == ["/poll", "/poll", "/poll", "/poll", "/done"][...] + paths[5..<10])
    #expect(paths[5..<10].elementsEqual(paths[0..<5]))
    #expect(!paths.contains("/never"))
  }

  @Test func aPlainLoopIsDoneThatOften() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    var thrice = get("/a")
    thrice.repetition = Repetition(atMost: 3)
    _ = try load(journey(server, [thrice, get("/b")]))
    let paths = server.requests.map(\.path)
    #expect(paths.prefix(8) == ["/a", "/a", "/a", "/b", "/a", "/a", "/a", "/b"])
  }

  @Test func anOpenLoadLeavesOutWhatIsNotWanted() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    var never = get("/never") { $0.extractions = [.init("x", pattern: "h(.)llo")] }
    never.condition = Condition("x")
    let script = LoadScript(
      target: try target(server),
      journeys: [LoadScript.Journey(once: [never], activities: [[never, get("/b"), never]])]
    )
    let run = try LoadEngine(script, patient()).run([
      LoadStep(.open(rate: 50, arrivals: .uniform), duration: 0.5)
    ])
    #expect(run.steps.first?.completions == 25)
    #expect(server.requests.allSatisfy { $0.path == "/b" })
  }

  @Test func conditionsOnEverythingAreRefused() throws {
    let server = try ScriptedServer { _ in .send(Self.ok) }
    defer { server.stop() }
    var never = get("/never") { $0.extractions = [.init("x", pattern: "x")] }
    never.condition = Condition("x")
    #expect(throws: LoadScriptError.self) { try LoadEngine(journey(server, [never])) }
    never.condition = Condition("unknown")
    #expect(throws: LoadScriptError.self) { try LoadEngine(journey(server, [never, get("/")])) }
  }

  // MARK: Streams of events

  private static let head =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
  private static let event = "B\r\ndata: hi!\n\n\r\n"

  @Test func aStreamIsLeftAfterItsEventsOrItsTime() throws {
    let server = try ScriptedServer { request in
      request.path == "/count"
        ? .endless(Self.head, Self.event) : .sendAndHang(Self.head + Self.event)
    }
    defer { server.stop() }
    let count = get("/count") { $0.events = .init(count: 3) }
    let time = get("/time") {
      $0.events = .init(seconds: 0.15)
      $0.held = Interval(0.15, 0.15)
    }
    let step = try load(journey(server, [count, time]), for: 0.6)
    #expect(step.errors.isEmpty)
    #expect((step.action("/count")?.completions ?? 0) > 0)
    let held = try #require(step.action("/time"))
    #expect(held.completions > 0)
    #expect(held.isHeld)
    // The first event came at once, the rest was waited for on purpose.
    #expect(held.latency.histogram.minimum < 0.15)
  }

  @Test func aStreamThatDoesNotBeginIsATimeOut() throws {
    let server = try ScriptedServer { _ in .hang }
    defer { server.stop() }
    let time = get("/time") { $0.events = .init(seconds: 0.1) }
    let step = try load(journey(server, [time]), for: 0.5)
    #expect(step.completions == 0)
    #expect(Set(step.errors.keys) == [.timeout])
  }

  // MARK: 100-continue

  @Test(arguments: [true, false])
  func aLargeBodyWaitsForConsentOrPatience(consents: Bool) throws {
    let server = try ScriptedServer(consents: consents) { request in
      .send(ScriptedServer.response("\(request.body.utf8.count)"))
    }
    defer { server.stop() }
    let body = String(repeating: "x", count: 100_000)
    var upload = RequestTemplate(action: "upload", method: "POST", path: "/")
    upload.body = .raw(body)
    upload.expectsContinueFrom = 1_000
    upload.mustContain = "100000"
    var small = RequestTemplate(action: "small", method: "POST", path: "/")
    small.body = .raw("abc")
    small.expectsContinueFrom = 1_000
    let client = try SequentialClient(journey(server, [upload, small]))
    let response = try client.send("upload")
    #expect(response.error == nil)
    #expect(response.latency >= (consents ? 0 : RequestTemplate.continueTimeout))
    #expect(server.requests.last?.header("Expect") == "100-continue")
    #expect(try client.send("small").error == nil)
    #expect(server.requests.last?.header("Expect") == nil)
    let step = try load(journey(server, [upload]), for: consents ? 0.3 : 1.5)
    #expect(step.errors.isEmpty)
    #expect(step.completions > 0)
  }

  @Test func aRefusalBeforeTheBodyIsAnAnswer() throws {
    let nginx = try NginxSite([("plain", "client_max_body_size 1k; location / { return 200 ok; }")])
    var upload = RequestTemplate(action: "upload", method: "POST", path: "/")
    upload.body = .raw(String(repeating: "x", count: 100_000))
    upload.expectsContinueFrom = 1
    let target = try LoadTarget(url: nginx.url("plain", scheme: "http"))
    let client = try SequentialClient(LoadScript(target: target, repeating: upload))
    let response = try client.send("upload")
    #expect(response.status == 413)
    #expect(response.error == .status)
    #expect(response.bytesOut < 1_000)
  }
}

/// A path that is one.
func path(_ text: String) -> JSONPath {
  guard let path = JSONPath(text) else { preconditionFailure("not a JSON path: \(text)") }
  return path
}
