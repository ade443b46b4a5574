import PalierModel
import Testing

@testable import PalierDossier

/// What journeys say beyond one request an action.
@Suite struct JourneyTests {
  private func action(_ keys: String) throws -> Action {
    let text = """
      system: A
      actions:
        home: { request: GET /, extract: { state: 'a(b)' } }
        page: { \(keys) }
      """
    let reading = Dossier.parse(text, file: "a")
    #expect(!reading.diagnostics.contains { $0.severity == .error })
    return try #require(reading.system?.action(named: "page"))
  }

  @Test func requestsAreReadInGroups() throws {
    let page = try action(
      """
      requests: [ GET /a, { request: POST /b, name: save, form: { x: 1 } }, \
      { parallel: [ GET /c, { request: GET /d, check: { status: 404 } } ] } ], think: 1 s
      """
    )
    #expect(
      page.stages.map { $0.map(\.name) } == [["page.1"], ["page.save"], ["page.3", "page.4"]]
    )
    #expect(page.groups == page.stages)
    #expect(page.connections == 6)
    #expect(page.stages[1][0].method == "POST")
    #expect(page.stages[2][1].checks.statuses == [404])
    #expect(page.requests.map(\.path) == ["/a", "/b", "/c", "/d"])
    #expect(page.stages[0][0].location != nil)
  }

  @Test func parallelAloneMakesOneGroup() throws {
    let page = try action("requests: [ GET /a, GET /b, GET /c ], parallel: 2")
    #expect(page.groups.map { $0.map(\.name) } == [["page.1", "page.2", "page.3"]])
    #expect(page.connections == 2)
    let mixed = try action("requests: [ GET /a, { parallel: [ GET /b, GET /c ] } ], parallel: 2")
    #expect(mixed.groups.map(\.count) == [1, 2])
  }

  @Test func valuesAndChecksHaveTheirPlaces() throws {
    let page = try action(
      """
      request: GET /, extract: { id: { json: '$.a[0]' }, next: { header: Link, matches: '<(.*)>' }, \
      maybe: { json: $.b, optional: yes }, token: 't=(.)' }, check: { matches: 'x+', \
      json: { $.ok: true, $.n: 3 }, headers: [ETag] }
      """
    )
    #expect(page.extractions.map(\.name) == ["id", "next", "maybe", "token"])
    #expect(page.extractions[0].place == JSONPath("$.a[0]").map { .json($0) })
    #expect(page.extractions[1].place == .header("Link"))
    #expect(page.extractions[1].pattern?.value == "<(.*)>")
    #expect(page.extractions.map(\.isOptional) == [false, false, true, false])
    #expect(page.extractions[3].place == .body)
    #expect(page.checks.pattern?.value == "x+")
    #expect(page.checks.json.map(\.value) == ["true", "3"])
    #expect(page.checks.headers == [Action.Field(name: "ETag", value: "")])
    let listed = try action("request: GET /, check: { json: [$.a], headers: { A: b } }")
    #expect(listed.checks.json.map(\.value) == [nil])
    #expect(listed.checks.headers == [Action.Field(name: "A", value: "b")])
  }

  @Test func loopsConditionsAndStreamsAreRead() throws {
    let page = try action(
      "request: GET /, if: { value: $state == done, share: 30 % }, repeat: 3, redirects: follow, "
        + "expect_continue: 1 MiB"
    )
    #expect(page.condition?.value == Condition("state", .equals, "done"))
    #expect(page.timesARound == 0.3 * 3)
    #expect(page.followsRedirects)
    #expect(page.expectContinue?.mid == 1_048_576)
    let poll = try action(
      "request: GET /, repeat: { while: $state != done, at_most: 20, about: 4 }"
    )
    #expect(poll.repetition?.condition?.value == Condition("state", .differs, "done"))
    #expect(poll.repetition?.atMost == 20)
    #expect(poll.timesARound == 4)
    let stream = try action("request: GET /, events: { count: 5, within: 30 s }")
    #expect(stream.events?.count == 5)
    #expect(stream.held?.mid == 30)
    let held = try action("request: GET /, events: { within: 30 s }, held: 10..30 s")
    #expect(held.held?.value == Interval(10, 30))
  }

  @Test func dataSetsAreReadAndTheirColumnsKnown() throws {
    let text = """
      system: A
      datasets: { accounts: accounts.csv, words: { file: w.csv, order: random } }
      rows: users.csv
      actions:
        page:
          requests:
            - { request: POST /$words.word, form: { $row.key: $accounts.email } }
            - GET /$accounts.email/$words.
      """
    let reading = Dossier.parse(text, file: "a")
    // `$words.` is no column, so it would be an extracted value.
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.offending) == ["$words"])
    let system = try #require(
      Dossier.parse(text.replacing("/$accounts.email/$words.", with: "/$accounts.email"), file: "a")
        .system
    )
    #expect(system.userData.map(\.order) == [.perUser, .random])
    #expect(
      Dossier.columns(usedIn: system).map(\.code)
        == ["$words.word", "$row.key", "$accounts.email", "$accounts.email"]
    )
    #expect(Dossier.columns(usedIn: system).map(\.location?.line) == [7, 7, 7, 8])
  }
}
