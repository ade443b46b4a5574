import PalierLoad
import PalierModel
import PalierQueueing
import Testing

@Suite struct SystemScriptTests {
  private let source = Source.assumed(by: "test", why: Text(en: "a test", fr: "un test"))

  private func figure(_ low: Double, _ high: Double, _ dimension: Dimension) -> Figure {
    Figure(Interval(low, high), dimension, from: source)
  }

  private func site() -> System {
    var system = System(name: "site")
    system.target = Located("http://127.0.0.1:8000")
    var login = Action(name: "login", method: "POST", path: "/login")
    login.body = .form([Action.Field(name: "user", value: "$row.user")])
    login.writes = true
    var state = Action(name: "state", method: "GET", path: "/state")
    state.think = figure(1, 3, .time)
    state.checks = Action.Checks(statuses: [200, 204], contains: "ok")
    state.headers = [Action.Field(name: "Accept", value: "text/plain")]
    var events = Action(name: "events", method: "GET", path: "/events")
    events.held = figure(1, 3, .time)
    events.timeout = figure(30, 30, .time)
    events.think = figure(0.8, 0.8, .time)
    system.actions = [login, state, events]
    system.journeys = [
      Journey(
        name: "player",
        share: figure(0.7, 0.7, .ratio),
        once: [Located("login")],
        activities: [[Located("state")], [Located("events")]]
      ),
      Journey(name: "visitor", activities: [[Located("state")]]),
    ]
    return system
  }

  @Test func journeysBecomeRequests() throws {
    let script = try LoadScript(site())
    #expect(script.target.authority == "127.0.0.1:8000")
    #expect(script.journeys.map(\.name) == ["player", "visitor"])
    #expect(abs(script.journeys[1].share - 0.3) < 1e-12)
    let player = script.journeys[0]
    #expect(player.once.map(\.action) == ["login"])
    #expect(player.once[0].body == .form([RequestTemplate.Field("user", "$row.user")]))
    #expect(player.activities.map { $0.map(\.action) } == [["state"], ["events"]])
    let (state, events) = (player.activities[0][0], player.activities[1][0])
    #expect(state.think == .uniform(low: 1, high: 3))
    #expect(state.acceptedStatuses == [200, 204])
    #expect(state.mustContain == "ok")
    #expect(state.headers == [RequestTemplate.Field("Accept", "text/plain")])
    #expect(state.held == nil)
    #expect(events.held == Interval(1, 3))
    #expect(events.think == .constant(0.8))
    #expect(events.timeout == 30)
    #expect(script.writingActions == ["login"])
  }

  @Test func whatALoadNeedsIsNamed() throws {
    var system = site()
    system.target = nil
    expectRefusal(of: system, "The dossier of site does not say where it answers.")
    system = site()
    system.journeys = []
    expectRefusal(
      of: system,
      "The dossier of site has no journey: nothing says what its users do."
    )
    system = site()
    let place = SourceLocation(file: "palier.yaml", line: 3, column: 5)
    system.journeys[0].once = [Located("logn", at: place)]
    expectRefusal(of: system, "palier.yaml:3:5: There is no action named `logn`.")
  }

  private func expectRefusal(of system: System, _ message: String) {
    let error = #expect(throws: UnloadableSystem.self) { try LoadScript(system) }
    #expect(error?.message.english == message)
    #expect(error?.cure != nil)
  }

  @Test(arguments: [
    ([nil, nil], [0.5, 0.5]),
    ([0.6, nil, nil], [0.6, 0.2, 0.2]),
    ([2, 2], [0.5, 0.5]),
    ([1, nil], [1, 0]),
  ])
  func sharesThatAreNotSaidDivideTheRest(declared: [Double?], shares: [Double]) {
    var system = System(name: "site")
    system.journeys = declared.map { share in
      Journey(name: "", share: share.map { figure($0, $0, .ratio) }, activities: [])
    }
    for (actual, expected) in zip(system.journeyShares, shares) {
      #expect(abs(actual - expected) < 1e-12)
    }
  }
}
