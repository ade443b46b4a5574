import PalierDossier
import PalierModel
import Testing

@Suite struct DossierTests {
  private func system(_ text: String = ExampleDossier.text) throws -> System {
    let (system, diagnostics) = Dossier.parse(text, file: "line.yaml")
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.rendered(in: .english) })")
    return try #require(system)
  }

  private func declared(_ line: Int, _ column: Int) -> Source {
    .declared(SourceLocation(file: "line.yaml", line: line, column: column))
  }

  @Test func theExampleIsReadWhole() throws {
    let system = try system()
    #expect(system.name == "Étude LINE")
    #expect(system.target?.value == "http://127.0.0.1:8000")
    #expect(system.objectives.responseTimes.map(\.action) == ["chapters"])
    #expect(system.objectives.responseTimes.map(\.statistic) == [.p95])
    #expect(system.objectives.errors?.mid == 0.01)
    #expect(system.population.dailyActive?.value == Interval(0.08, 0.12))
    #expect(system.population.growth?.value == Interval(exactly: 0.05))
    #expect(system.machine.memory?.mid == 8_589_934_592)
    #expect(system.machine.offer?.value == "render/pro")
    #expect(system.services.map(\.name) == ["web", "database"])
    let web = try #require(system.service(named: "web"))
    #expect(web.kind.value == .gunicorn)
    #expect(web.workerClass?.value == .gevent)
    #expect(web.calls.map(\.value) == ["database"])
    #expect(web.limits.cpu?.mid == 4)
    #expect(web.observe?.value == .cgroup("palier/web"))
    let database = try #require(system.service(named: "database"))
    #expect(database.version == "15")
    #expect(database.observe?.value == .port(5_432))
    #expect(system.caches.map(\.timeToLive.mid) == [30])
    #expect(system.caches[0].actions.map(\.value) == ["chapters"])
    #expect(system.actions.map(\.name) == ["login", "chapters", "comment", "events"])
    #expect(system.actions[0].method == "POST")
    #expect(
      system.actions[0].body
        == .form([
          Action.Field(name: "user", value: "$row.user"),
          Action.Field(name: "password", value: "$env.PASSWORD"),
        ])
    )
    #expect(system.actions.map(\.writes) == [false, false, true, false])
    #expect(system.actions[3].held?.value == Interval(1, 3))
    #expect(system.journeys.map(\.name) == ["student", "reader"])
    #expect(system.journeys[0].once.map(\.value) == ["login"])
    #expect(
      system.journeys[0].activities.map { $0.map(\.value) } == [
        ["chapters", "comment"], ["events"],
      ]
    )
    #expect(system.journeys[1].activities.map { $0.map(\.value) } == [["chapters"]])
    #expect(system.data[0].row.mid == 900)
    #expect(system.network?.rate?.mid == 2.5e6)
    #expect(system.thresholds[0].urgent?.mid == 0.85)
    #expect(system.changes.map(\.name) == ["workers", "indexes", "cached"])
    #expect(system.reset?.value == "./reset-test-data.sh")
  }

  @Test func figuresAreDeclaredAtTheirPlace() throws {
    let workers = try #require(try system().service(named: "web")?.workers)
    #expect(workers == Figure(Interval(exactly: 16), .count, from: declared(10, 14)))
  }

  @Test func aChangeSetsOneKeyAndSaysWhere() throws {
    let before = try system()
    let after = try before.applying(change: "workers")
    let workers = try #require(after.service(named: "web")?.workers)
    #expect(workers.mid == 8)
    #expect(workers.source == declared(35, 34))
    var expected = before
    expected.services[0].workers = workers
    #expect(after == expected)
  }

  @Test func aChangeCanSetGroupsAndAddEntries() throws {
    let after = try Dossier.apply(changes: ["workers", "cached"], to: try system())
    let web = try #require(after.service(named: "web"))
    #expect(web.workers?.mid == 8)
    #expect(web.limits.cpu?.value == Interval(exactly: 0.5))
    #expect(web.limits.cpu?.source == declared(41, 14))
    #expect(web.limits.memory?.source == declared(42, 17))
    #expect(after.caches.map(\.name) == ["chapters", "comments"])
    #expect(after.caches[1].actions.map(\.value) == ["comment"])
    #expect(after.objectives.responseTimes.map(\.limit.mid) == [0.3])
    #expect(after.action(named: "chapters")?.think?.value == Interval(1, 2))
  }

  @Test func anUnknownChangeIsRefused() throws {
    let system = try system()
    #expect(throws: DossierError.self) { try system.applying(change: "worker") }
    do {
      _ = try system.applying(change: "worker")
    } catch {
      #expect(error.message.english == "the dossier has no change `worker`")
      #expect(
        error.cure?.english == "did you mean `workers`? Known here: workers, indexes, cached"
      )
    }
  }

  @Test func withoutJourneysEveryoneDoesAllActionsInOrder() throws {
    let text =
      "system: A\nobjectives: { p95: 1 s }\nactions: { b: { request: GET /b }, a: { request: GET /a } }"
    let (parsed, diagnostics) = Dossier.parse(text, file: "a")
    let system = try #require(parsed)
    #expect(system.journeys.map { $0.activities.map { $0.map(\.value) } } == [[["b", "a"]]])
    #expect(diagnostics.map(\.severity) == [.note])
    #expect(diagnostics[0].message.english.hasPrefix("no `journeys`: every user does all actions"))
  }

  @Test func environmentVariablesAreLookedUpWhereAsked() {
    let found = Dossier.parse(ExampleDossier.text, file: "a", environment: ["PASWORD"]).diagnostics
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.offending) == ["$env.PASSWORD"])
    let none = Dossier.parse(ExampleDossier.text, file: "a", environment: ["PASSWORD"]).diagnostics
    #expect(none.isEmpty)
  }

  @Test(arguments: [
    (
      "{ a: 1, b: [x, true, 2.5], c: { d: null } }",
      #"{"a": 1, "b": ["x", true, 2.5], "c": {"d": null}}"#
    ),
    (
      "{ id: $row.id, n: \"1\", z: 007, yes: yes }",
      #"{"id": "$row.id", "n": "1", "z": "007", "yes": "yes"}"#
    ),
    (#"'{"a": 1}'"#, #"{"a": 1}"#),
    (#"{ q: "a\"b\\c\n" }"#, #"{"q": "a\"b\\c\n"}"#),
  ])
  func jsonBodiesAreWrittenOut(yaml: String, json: String) throws {
    let text = "system: A\nrows: a.csv\nactions: { a: { request: POST /, json: \(yaml) } }"
    let action = try #require(Dossier.parse(text, file: "a").system?.actions.first)
    #expect(action.body == .json(json))
  }

  @Test func sessionsMayBeGivenByTheWeek() throws {
    for (text, expected) in [("1.5", 1.5), ("2/day", 2), ("14/week", 2)] {
      let system = Dossier.parse("system: A\npopulation: { sessions: \(text) }", file: "a").system
      let sessions = try #require(system?.population.sessions)
      #expect(abs(sessions.mid - expected) < 1e-12)
      #expect(sessions.dimension == .count)
    }
  }

  @Test func aLongRoundIsSummedUp() throws {
    let round = (Array(repeating: "home, search", count: 6) + ["page"]).joined(separator: ", ")
    let text = """
      system: site
      actions: { home: { request: GET / }, search: { request: GET /s }, page: { request: GET /p } }
      journeys: { visitor: { activities: [ [\(round)] ] } }
      """
    let system = try #require(Dossier.parse(text, file: "palier.yaml").system)
    let lines = Dossier.summary(of: system).map(\.english)
    #expect(lines.contains("journeys: visitor (6 × home, 6 × search, page)"))
  }

  @Test(arguments: Language.allCases)
  func theSummaryTellsWhatWasUnderstood(language: Language) throws {
    let lines = Dossier.summary(of: try system()).map {
      $0(language).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    let english = [
      "Étude LINE",
      "target: http://127.0.0.1:8000",
      "machine: 4 cores, 8 GiB memory, 256 GB disk, render/pro",
      "services: web (gunicorn, 16 workers (gevent), calls database); "
        + "database (postgresql, 120 connections)",
      "actions: login, chapters, comment (writes), events (held)",
      "journeys: student 95% (once login, then chapters → comment ‖ events); reader (chapters)",
      "objectives: p95 of chapters ≤ 1 s, errors ≤ 1.0%",
      "population: 100,000 registered, 8.0% to 12% active in a day, growth 5 %/month",
      "changes to ask about: workers, indexes, cached",
    ]
    let french = [
      "Étude LINE",
      "cible : http://127.0.0.1:8000",
      "machine : 4 cœurs, 8 Gio de mémoire, 256 Go de disque, render/pro",
      "services : web (gunicorn, 16 processus (gevent), appelle database) ; "
        + "database (postgresql, 120 connexions)",
      "actions : login, chapters, comment (écrit), events (retenue)",
      "parcours : student 95 % (une fois login, puis chapters → comment ‖ events) ; reader (chapters)",
      "objectifs : p95 de chapters ≤ 1 s, erreurs ≤ 1,0 %",
      "population : 100 000 inscrits, 8,0 % à 12 % actifs dans la journée, croissance 5 %/mois",
      "changements à étudier : workers, indexes, cached",
    ]
    #expect(lines == (language == .english ? english : french))
  }
}
