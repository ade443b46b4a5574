import Foundation
import Testing

@Suite(.serialized) struct LoadSearchTests {
  /// The capacity of an answer, and the exit status that belongs to its `answer`.
  private func capacity(
    of outcome: PalierProcess.Outcome
  ) throws -> (capacity: [String: Any], status: Int) {
    let answer = try outcome.json()
    let statuses = ["yes": 0, "no": 1, "undecided": 4]
    let word = try #require(answer["answer"] as? String)
    return (
      try #require(answer["capacity"] as? [String: Any]), try #require(statuses[word])
    )
  }

  @Test func aBoundThatIsNeverMetSaysNo() throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url, "--find", "mean<=0.001ms", "--budget", "4s", "--json",
    ])
    let (capacity, status) = try capacity(of: outcome)
    #expect(capacity["mid"] as? Double == 0)
    #expect(capacity["load_unit"] as? String == "users")
    #expect(outcome.status == status)
    #expect(status != 0)
  }

  @Test func aBoundThatIsAlwaysMetFindsALowerEndOnly() throws {
    let server = try WebServer()
    let search = try PalierProcess.run([
      "load", server.url, "--find", "p50<=30s", "--think", "100ms", "--max-errors", "100%",
      "--budget", "3s", "--json",
    ])
    let (capacity, status) = try capacity(of: search)
    #expect(search.status == status)
    #expect(Set(capacity.keys) == ["load_unit", "low", "mid", "high", "reason", "limit"])
  }

  @Test func anOpenSearchCountsArrivals() throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url, "--find", "p95<=1ms", "--arrivals", "poisson", "--budget", "3s",
      "--json",
    ])
    #expect(try outcome.json()["load_unit"] as? String == "arrivals/s")
    let (capacity, status) = try capacity(of: outcome)
    #expect(capacity["load_unit"] as? String == "arrivals/s")
    #expect(outcome.status == status)
  }

  @Test func arrivalsThatThinkLongDoNotMakeTrialsLong() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      """
      system: site
      target: \(server.url)
      services: { web: { kind: other } }
      actions: { page: { request: GET /, think: 10 s } }

      """,
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run([
      "load", file, "--find", "p95<=10s", "--arrivals", "uniform", "--budget", "6s", "--json",
    ])
    let steps = try #require(try outcome.json()["steps"] as? [[String: Any]], "\(outcome.errors)")
    #expect(steps.count > 1)
  }

  @Test func aDryRunOfASearchNamesItsTime() throws {
    let outcome = try PalierProcess.run([
      "load", "http://127.0.0.1:9/", "--find", "p95<=30ms", "--dry-run", "--json",
    ])
    let answer = try outcome.json()
    #expect(answer["seconds"] as? Double == 60)
    #expect((answer["steps"] as? [Any])?.isEmpty == true)
  }
}
