import Foundation
import PalierPlatform
import Testing

/// What other programs read of a load test, and two load tests held against each other.
@Suite(.serialized) struct LoadOutputTests {
  @Test func aLoadTestIsWrittenForOtherPrograms() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    let port = try ListeningSocket(at: .loopback(port: 0)).address.port
    let process = try PalierProcess(
      [
        "load", server.url, "--users", "2", "--think", "20ms", "--for", "2s", "--warm-up", "1s",
        "--csv", "seconds.csv", "--hdr", "latencies.hlog", "--junit", "verdicts.xml", "--metrics",
        "\(port)", "--json",
      ],
      in: directory.url
    )
    try server.waitForRequests(80)
    let metrics = try TestClient(port: port).get("/metrics")
    #expect(metrics.text.contains("application/openmetrics-text"))
    #expect(metrics.text.contains(#"palier_users{step="1"} 2"#))
    #expect(metrics.text.hasSuffix("# EOF\n"))
    let outcome = try process.outcome()
    let steps = try #require(try outcome.json()["steps"] as? [[String: Any]])
    let lines = try directory.text(of: "seconds.csv").split(separator: "\r\n")
    #expect(lines.count == 3, "the names of the columns, and two seconds")
    let sum = lines.dropFirst().compactMap { Int($0.split(separator: ",")[5]) }.reduce(0, +)
    #expect(sum == steps.first?["completions"] as? Int)
    let log = try directory.text(of: "latencies.hlog").split(separator: "\n")
    #expect(log.count { $0.hasPrefix("Tag=/,") } == 2)
    let verdicts = try directory.text(of: "verdicts.xml")
    #expect(verdicts.contains(#"tests="2" failures="0""#))
    #expect(verdicts.contains(#"name="2 users""#))
  }

  @Test func twoLoadTestsAreCompared() throws {
    let server = try WebServer()
    let directory = try TemporaryDirectory()
    func load(think: String, to folder: String) throws -> String {
      let outcome = try PalierProcess.run(
        [
          "load", server.url, "--users", "2", "--think", think, "--for", "6s", "--warm-up", "500ms",
          "--store", folder, "--json",
        ],
        in: directory.url
      )
      return try #require(try outcome.json()["run"] as? String)
    }
    let first = try load(think: "20ms", to: "history")
    let second = try load(think: "40ms", to: "history")
    let outcome = try PalierProcess.run(
      ["compare", first, second, "--store", "history", "--json"],
      in: directory.url
    )
    let answer = try outcome.json()
    // A machine that is busy may void a step; then nothing can be compared.
    guard let different = answer["different"] as? Bool else {
      #expect(outcome.status == 4)
      return
    }
    #expect(different)
    #expect(outcome.status == 1)
    let quantities = (answer["steps"] as? [[String: Any]])?.first?["quantities"] as? [String: Any]
    let throughput = try #require(quantities?["throughput"] as? [String: Any])
    // Half as often, but for the response time.
    #expect(try #require(throughput["change"] as? Double) < -0.3)
    #expect(throughput["real"] as? Bool == true)
    let unknown = try PalierProcess.run(
      ["compare", first, "nonsense", "--store", "history"],
      in: directory.url
    )
    #expect(unknown.status == 3)
    #expect(unknown.errors.contains("nonsense"))
  }
}
