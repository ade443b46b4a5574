import Foundation
import PalierPlatform
import Testing

@Suite(.serialized) struct LoadTests {
  private static let stepKeys: Set<String> = [
    "offered", "offered_end", "users", "duration", "partial", "completions", "throughput",
    "latency",
    "intervals", "errors", "error_share", "actions", "validity", "reason", "tester", "drift",
  ]
  private static let latencyKeys: Set<String> = [
    "mean", "p50", "p75", "p90", "p95", "p99", "p99_9", "max",
  ]

  /// The steps of an answer, and whether all are valid, on which the exit status depends.
  private func steps(
    of outcome: PalierProcess.Outcome
  ) throws -> (steps: [[String: Any]], areValid: Bool) {
    let steps = try #require(try outcome.json()["steps"] as? [[String: Any]])
    return (steps, steps.allSatisfy { $0["validity"] as? String == "valid" })
  }

  @Test func aLadderOfUsersIsMeasured() throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url + "/", "--users", "1,3", "--think", "50ms", "--for", "1s", "--seed", "7",
      "--json",
    ])
    let answer = try outcome.json()
    #expect(answer["load_unit"] as? String == "users")
    #expect(answer["seed"] as? Int == 7)
    let (steps, areValid) = try steps(of: outcome)
    #expect(outcome.status == (areValid ? 0 : 4))
    #expect(steps.map { $0["offered"] as? Double } == [1, 3])
    for step in steps {
      #expect(Set(step.keys) == LoadTests.stepKeys)
      let latency = try #require(step["latency"] as? [String: Double])
      #expect(Set(latency.keys) == LoadTests.latencyKeys)
      let rising = ["p50", "p75", "p90", "p95", "p99", "p99_9", "max"].compactMap { latency[$0] }
      // Percentiles are middles of buckets, up to 0.05 % beside the maximum, which is exact.
      #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 * 1.001 })
      let tester = try #require(step["tester"] as? [String: Any])
      #expect(tester["cpu_seconds"] as? Double ?? 0 > 0)
      #expect((tester["lag"] as? [String: Double])?["p99"] != nil)
      #expect(step["completions"] as? Int ?? 0 > 0)
      #expect((step["errors"] as? [String: Int])?.isEmpty == true)
    }
  }

  @Test(arguments: ["uniform", "poisson"])
  func anOpenLoadIsMeasured(arrivals: String) throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url, "--rate", "50", "--arrivals", arrivals, "--for", "1s", "--json",
    ])
    #expect(try outcome.json()["load_unit"] as? String == "arrivals/s")
    let (steps, areValid) = try steps(of: outcome)
    #expect(outcome.status == (areValid ? 0 : 4))
    #expect(steps.first?["offered"] as? Double == 50)
    if arrivals == "uniform" {
      #expect((49...51).contains(try #require(steps.first?["completions"] as? Int)))
    }
  }

  @Test func connectionsSendOneRequestAfterTheOther() throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url, "--connections", "2", "--for", "500ms", "--json",
    ])
    let (steps, areValid) = try steps(of: outcome)
    #expect(outcome.status == (areValid ? 0 : 4))
    #expect(steps.first?["users"] as? Int == 2)
  }

  @Test func threadsShareALoad() throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url, "--rate", "50", "--arrivals", "uniform", "--for", "1s", "--threads", "3",
      "--json",
    ])
    let (steps, areValid) = try steps(of: outcome)
    #expect(outcome.status == (areValid ? 0 : 4))
    let step = try #require(steps.first)
    #expect((49...51).contains(step["completions"] as? Int ?? 0))
    #expect((step["tester"] as? [String: Any])?["threads"] as? Int == 3)
  }

  @Test(arguments: ["en", "fr"])
  func theTextShowsEachStep(language: String) throws {
    let server = try WebServer()
    let outcome = try PalierProcess.run([
      "load", server.url, "--users", "2", "--think", "20ms", "--for", "500ms", "--lang", language,
    ])
    #expect(outcome.output.contains("127.0.0.1:\(server.port)"))
    #expect(outcome.output.contains(language == "en" ? "throughput" : "débit"))
    #expect(outcome.errors.isEmpty, "no progress outside a terminal")
  }

  @Test func progressIsDrawnOnATerminal() throws {
    let server = try WebServer()
    let text = try Shell.run(
      """
      export PALIER='\(PalierProcess.program.path)' TERM=xterm
      script -qec '"$PALIER" load \(server.url) --users 2 --think 20ms --for 1s' /dev/null
      """
    )
    #expect(text.contains("step 1/1  2 users  measuring"))
    #expect(text.contains("p95"))
  }

  @Test func aDryRunSendsNothing() throws {
    let outcome = try PalierProcess.run([
      "load", "http://127.0.0.1:9/", "--users", "5,10", "--think", "1s", "--budget", "1min",
      "--dry-run", "--json",
    ])
    #expect(outcome.status == 0)
    let answer = try outcome.json()
    #expect(answer["seconds"] as? Double == 60)
    let steps = try #require(answer["steps"] as? [[String: Any]])
    #expect(steps.map { $0["duration"] as? Double } == [25, 25])
    #expect(steps.map { $0["warm_up"] as? Double } == [5, 5])
    #expect(steps.map { $0["requests_at_most"] as? Double } == [150, 300])
  }

  @Test func controlCKeepsFinishedSteps() throws {
    let server = try WebServer()
    let process = try PalierProcess([
      "load", server.url, "--users", "1,2,3,4,5,6,7,8", "--think", "100ms", "--for", "1s",
      "--json",
    ])
    // One user sends about twelve requests in the first step, so this is within the second or third.
    try server.waitForRequests(30)
    process.send(.interrupt)
    let outcome = try process.outcome()
    #expect(outcome.status == 4)
    #expect(try outcome.json()["answer"] as? String == "undecided")
    let (steps, _) = try steps(of: outcome)
    #expect((1..<8).contains(steps.count))
    #expect(steps.first?["partial"] as? Bool == false)
    #expect(steps.first?["completions"] as? Int ?? 0 > 0)
  }

  @Test func aTargetThatDiesKeepsWhatWasMeasured() throws {
    let server = try WebServer()
    let process = try PalierProcess([
      "load", server.url, "--users", "2", "--think", "50ms", "--for", "60s", "--warm-up", "100ms",
      "--json",
    ])
    try server.waitForRequests(20)
    server.stop()
    let outcome = try process.outcome()
    #expect(outcome.status == 4)
    let answer = try outcome.json()
    #expect(answer["answer"] as? String == "undecided")
    #expect(answer["reason"] as? String == "stopped: the target refuses connections")
    let (steps, _) = try steps(of: outcome)
    #expect(steps.first?["partial"] as? Bool == true)
    #expect(steps.first?["completions"] as? Int ?? 0 > 0)
  }

  @Test func aFaultEndsWithASentence() throws {
    let server = try WebServer()
    let process = try PalierProcess(
      ["load", server.url, "--users", "1", "--think", "50ms", "--for", "60s"],
      environment: ["LANG": "fr_FR.UTF-8"]
    )
    try server.waitForRequests(1)
    kill(process.pid, SIGTRAP)
    let outcome = try process.outcome()
    #expect(outcome.status == 70)
    #expect(outcome.errors.hasPrefix("C'est une erreur de Palier lui-même."))
    #expect(!outcome.errors.contains(" at /"), "no stack trace")
  }
}
