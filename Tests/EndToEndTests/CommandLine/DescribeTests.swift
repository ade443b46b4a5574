import Foundation
import Testing

@Suite struct DescribeTests {
  @Test(arguments: ["en", "fr"])
  func theTemplateCanBeCheckedAsItIs(language: String) throws {
    let directory = try TemporaryDirectory()
    let outcome = try PalierProcess.run(["init", "--lang", language], in: directory.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("palier check palier.yaml"))
    let text = try directory.text(of: "palier.yaml")
    #expect(text.hasPrefix(language == "en" ? "# A Palier dossier" : "# Un dossier Palier"))
    let check = try PalierProcess.run(["check", "palier.yaml"], in: directory.url)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func aFileIsReplacedOnlyByForce() throws {
    let directory = try TemporaryDirectory()
    try directory.write("mine\n", to: "site.yaml")
    let arguments = ["init", "--output", "site.yaml"]
    let refused = try PalierProcess.run(arguments, in: directory.url)
    #expect(refused.status == 3)
    #expect(
      refused.errors == """
        error: 'site.yaml' exists already, and is left as it is.
        Choose another file with --output, or replace it with --force.

        """
    )
    #expect(try directory.text(of: "site.yaml") == "mine\n")
    #expect(try PalierProcess.run(arguments + ["--force"], in: directory.url).status == 0)
    #expect(try directory.text(of: "site.yaml") != "mine\n")
  }

  @Test func aDirectoryThatIsNotThereIsNamed() throws {
    let outcome = try PalierProcess.run(["init", "--output", "/nowhere/site.yaml", "--json"])
    #expect(outcome.status == 3)
    let error = try #require(try outcome.json()["error"] as? [String: Any])
    let message = try #require(error["message"] as? String)
    #expect(message.hasPrefix("'/nowhere/site.yaml' cannot be written: "))
  }

  @Test func theLoadAtThePeakFollowsFromThePopulation() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      """
      system: site
      population: { registered: 1000, daily_active: 10 %, peak_hour: 18 %, session: 10 min }
      """,
      to: "palier.yaml"
    )
    let outcome = try PalierProcess.run(["check", file, "--json"])
    #expect(outcome.status == 0)
    let answer = try outcome.json()
    #expect((answer["schema"] as? [String: Any])?["name"] as? String == "palier.check")
    let peak = try #require(answer["peak"] as? [String: Any])
    // 100 people a day, one session each, 18 % of them within the hour, 600 s long.
    let users = try #require((peak["users"] as? [String: Double])?["mid"])
    #expect(abs(users - 3) < 1e-9)
    let derivation = try #require(peak["derivation"] as? [[String: Any]])
    let sources = derivation.compactMap {
      (($0["figure"] as? [String: Any])?["source"] as? [String: String])?["kind"]
    }
    #expect(sources.contains("declared") && sources.contains("assumed"))
    #expect(sources.count == derivation.count)
    let text = try PalierProcess.run(["check", file, "--lang", "fr"]).output
    #expect(text.contains("loi de Little"))
  }

  @Test func withoutAPopulationThePeakIsNull() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("system: site\n", to: "palier.yaml")
    let outcome = try PalierProcess.run(["check", file, "--json"])
    #expect(try outcome.json()["peak"] is NSNull)
  }
}
