import Foundation
import PalierPlatform
import Testing

@Suite(.serialized) struct LoadHistoryTests {
  /// Answers of the history to a question in SQL, one row a line, columns between `|`.
  private func query(_ statement: String, in folder: String) throws -> String {
    try Shell.run(
      """
      python3 -c 'import sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(*row, sep="|")
      ' '\(folder)/palier.db' "\(statement)"
      """
    )
  }

  private func dossier(_ server: WebServer) -> String {
    """
    system: site
    target: \(server.url)
    services: { web: { kind: other } }
    actions: { page: { request: GET /, think: 50 ms } }
    journeys: { visitor: { activities: [[page]] } }
    """
  }

  @Test func theLoadTestOfADossierIsKeptBesideIt() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(dossier(server), to: "palier.yaml")
    let outcome = try PalierProcess.run([
      "load", file, "--users", "1,2", "--for", "500ms", "--seed", "7", "--json",
    ])
    let run = try #require(try outcome.json()["run"] as? String)
    let folder = directory.url.appending(path: ".palier").path
    #expect(
      try query("SELECT id, kind, system, seed, state FROM run", in: folder)
        == "\(run)|load|site|7|finished\n"
    )
    #expect(try query("SELECT position, users FROM step", in: folder) == "0|1\n1|2\n")
    #expect(try query("SELECT dossier FROM run", in: folder) == dossier(server) + "\n")
  }

  @Test func theLoadTestOfAURLIsKeptWhereAskedFor() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let line = ["load", server.url, "--users", "1", "--think", "50ms", "--for", "300ms"]
    _ = try PalierProcess.run(line, in: directory.url)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.url.path).isEmpty)
    _ = try PalierProcess.run(line + ["--store", "kept"], in: directory.url)
    let folder = directory.url.appending(path: "kept").path
    #expect(try query("SELECT count(*) FROM step", in: folder) == "1\n")
  }

  @Test func aRunThatIsKilledKeepsItsFinishedSteps() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(dossier(server), to: "palier.yaml")
    let process = try PalierProcess([
      "load", file, "--users", "1,2,3,4,5,6,7,8", "--for", "1s",
    ])
    // One user sends about 24 requests in the first step, so this is within the second or third.
    try server.waitForRequests(60)
    process.send(.kill)
    #expect(try process.outcome().status == -9)
    let folder = directory.url.appending(path: ".palier").path
    let steps = try #require(
      Int(try query("SELECT count(*) FROM step", in: folder).dropLast())
    )
    #expect((1..<8).contains(steps))
    _ = try PalierProcess.run(["load", file, "--users", "1", "--for", "300ms"])
    #expect(
      try query("SELECT state, count(*) FROM run GROUP BY state ORDER BY state", in: folder)
        == "finished|1\ninterrupted|1\n"
    )
    #expect(try query("SELECT count(*) FROM step", in: folder) == "\(steps + 1)\n")
  }

  @Test func aStoreThatCannotBeWrittenIsSaidBeforeAnythingIsSent() throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url, "--users", "1", "--store", "/proc/nowhere",
    ])
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("error: The history /proc/nowhere/palier.db"))
    #expect(!outcome.errors.contains("UserInfo"))
    #expect(try server.log().isEmpty)
  }
}
