import Foundation
import PalierPlatform
import Testing

@Suite(.serialized) struct DossierLoadTests {
  /// A dossier with one journey whose action sends a request.
  private func dossier(_ server: WebServer, request: String, more: String = "") -> String {
    """
    system: site
    target: \(server.url)
    objectives: { p95: { page: 30 s }, errors: 1 % }
    services: { web: { kind: other } }
    actions:
      page: { request: \(request), think: 20 ms\(more) }
    journeys: { visitor: { share: 100 %, activities: [[page]] } }

    """
  }

  @Test func theJourneysAreFollowedAndTheObjectivesJudged() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(dossier(server, request: "GET /"), to: "palier.yaml")
    let outcome = try PalierProcess.run(["load", file, "--users", "2", "--for", "1s", "--json"])
    let answer = try outcome.json()
    let step = try #require((answer["steps"] as? [[String: Any]])?.first)
    let isValid = step["validity"] as? String == "valid"
    #expect(answer["answer"] as? String == (isValid ? "yes" : "undecided"))
    #expect(outcome.status == (isValid ? 0 : 4))
    let actions = try #require(step["actions"] as? [String: Any])
    #expect(Array(actions.keys) == ["page"])
  }

  @Test func requestsThatFailStopTheRunAndSayNo() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      """
      system: site
      target: \(server.url)
      services: { web: { kind: other } }
      actions:
        page: { request: GET /, think: 20 ms }
        lost: { request: GET /missing, think: 20 ms }
      journeys: { visitor: { share: 100 %, activities: [[page], [lost]] } }

      """,
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run(["load", file, "--users", "2", "--for", "60s", "--json"])
    #expect(outcome.status == 1)
    let answer = try outcome.json()
    #expect(answer["answer"] as? String == "no")
    let reason = try #require(answer["reason"] as? String)
    #expect(reason.hasPrefix("stopped: "))
    #expect(reason.contains(" × HTTP 404)"))
  }

  @Test(arguments: [
    ("en", "error: The target refused every request: page "),
    ("fr", "erreur : La cible a refusé toutes les requêtes : page "),
  ])
  func requestsThatAreAllRefusedAreWrongInput(language: String, message: String) throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(dossier(server, request: "GET /missing"), to: "palier.yaml")
    let outcome = try PalierProcess.run([
      "load", file, "--users", "2", "--for", "60s", "--lang", language,
    ])
    let told = outcome.errors.replacingNonBreakingSpaces()
    #expect(told.contains(message))
    #expect(told.contains(" × HTTP 404."))
    #expect(outcome.status == 3)
  }

  @Test func filesThatAreMissingAreFoundBeforeAnythingIsSent() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let text = dossier(server, request: "POST /", more: ", writes: yes")
    let file = try directory.write(text + "reset: ./reset.sh now\n", to: "palier.yaml")
    let load = try PalierProcess.run(["load", file, "--users", "1", "--for", "1s"])
    #expect(load.status == 3)
    #expect(load.errors.contains("palier.yaml:8:8: `reset` names "))
    #expect(try server.log().isEmpty)
    let check = try PalierProcess.run(["check", file, "--lang", "fr"])
    #expect(check.status == 0)
    #expect(check.output.contains("palier.yaml:8:8: avertissement"))
  }

  @Test func aMissedObjectiveSaysNo() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(dossier(server, request: "GET /missing"), to: "palier.yaml")
    let outcome = try PalierProcess.run([
      "load", file, "--users", "2", "--for", "1s", "--max-errors", "100%", "--json",
    ])
    let answer = try outcome.json()
    let step = try #require((answer["steps"] as? [[String: Any]])?.first)
    #expect((step["errors"] as? [String: Int])?["status"] ?? 0 > 0)
    #expect(step["latency"] is NSNull)
    let isVoid = step["validity"] as? String == "void"
    #expect(outcome.status == (isVoid ? 4 : 1))
    let reason = try #require(answer["reason"] as? String)
    #expect(isVoid || reason == "100.0% of the requests failed at 2 users; the objective is 1.0%")
  }

  @Test func eachUserHasARow() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    try directory.write("user,note\nann,\"a, b\"\nbob,\"say \"\"x\"\"\"\n", to: "users.csv")
    let file = try directory.write(
      dossier(server, request: "GET /?u=$row.user&n=$row.note") + "rows: users.csv\n",
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run(["load", file, "--users", "2", "--for", "500ms"])
    #expect(outcome.status == 0 || outcome.status == 4)
    let log = try server.log().joined()
    #expect(log.contains("/?u=ann&n=a%2C%20b "))
    #expect(log.contains("/?u=bob&n=say%20%22x%22 "))
  }

  @Test func whatWritesIsAnnouncedAndPutBack() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      dossier(server, request: "GET /", more: ", writes: yes") + "reset: touch put-back\n",
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run(["load", file, "--users", "1", "--for", "500ms", "--json"])
    #expect(
      outcome.errors == "warning: this load writes (page); `touch put-back` runs afterwards.\n"
    )
    #expect(try directory.text(of: "put-back").isEmpty)
    _ = try outcome.json()
  }

  @Test func aResetThatFailsIsSaid() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      dossier(server, request: "GET /", more: ", writes: yes") + "reset: echo broken; false\n",
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run(["load", file, "--users", "1", "--for", "500ms"])
    #expect(outcome.errors.contains("`echo broken; false` failed"))
    #expect(outcome.errors.contains("broken\n"))
  }

  @Test func aSecondControlCEndsTheProgramAtOnce() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      dossier(server, request: "GET /", more: ", writes: yes") + "reset: touch begun; sleep 3\n",
      to: "palier.yaml"
    )
    let process = try PalierProcess(["load", file, "--users", "1", "--for", "60s"])
    try server.waitForRequests(1)
    process.send(.interrupt)
    // The reset, which the first one leaves running, is what the second one interrupts.
    while (try? directory.text(of: "begun")) == nil { MonotonicClock.sleep(for: 0.02) }
    process.send(.interrupt)
    #expect(try process.outcome().status == -2)
  }
}
