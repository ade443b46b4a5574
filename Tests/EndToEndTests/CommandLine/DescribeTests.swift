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

  @Test func filesOfDataSetsAreLookedAt() throws {
    let directory = try TemporaryDirectory()
    let dossier = """
      system: A
      datasets: { accounts: accounts.csv }
      actions:
        home: { request: GET /$accounts.emial, think: 1 s }

      """
    try directory.write(dossier, to: "palier.yaml")
    let missing = try PalierProcess.run(["check", "palier.yaml"], in: directory.url)
    #expect(missing.status == 3)
    #expect(missing.errors.contains("palier.yaml:2:23: error: the file of the data set `accounts`"))
    try directory.write("id,email\n1,a@b\n", to: "accounts.csv")
    let misspelt = try PalierProcess.run(
      ["check", "palier.yaml", "--lang", "fr"],
      in: directory.url
    )
    #expect(misspelt.status == 3)
    #expect(misspelt.errors.contains("palier.yaml:4:3"))
    #expect(misspelt.errors.contains("$accounts.emial"))
    #expect(misspelt.errors.contains("email"))
    try directory.write(dossier.replacing("emial", with: "email"), to: "palier.yaml")
    let right = try PalierProcess.run(["check", "palier.yaml"], in: directory.url)
    #expect(right.status == 0, "\(right.errors)")
    try directory.write("id,email\n", to: "accounts.csv")
    #expect(try PalierProcess.run(["check", "palier.yaml"], in: directory.url).status == 3)
  }

  @Test func theExampleOfAJourneyCanBeChecked() throws {
    let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Examples/library-journey.yaml")
    let outcome = try PalierProcess.run(["check", example.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func aFileIsReplacedOnlyByForce() throws {
    let directory = try TemporaryDirectory()
    try directory.write("mine\n", to: "site.yaml")
    let arguments = ["init", "--output", "site.yaml"]
    let refused = try PalierProcess.run(arguments, in: directory.url)
    #expect(refused.status == 3)
    #expect(
      refused.errors == """
        error: `site.yaml` exists already, and is left as it is.
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
    #expect(message.hasPrefix("`/nowhere/site.yaml` cannot be written: "))
  }

  @Test(arguments: ["en", "fr"])
  func aDraftCanBeCheckedAsItIs(language: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.log, to: "access.log")
    try directory.write(Self.compose, to: "compose.yaml")
    let sources = ["--from-log", "access.log", "--from-compose", "compose.yaml"]
    let outcome = try PalierProcess.run(
      ["init", "--lang", language] + sources,
      in: directory.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("access.log:31: damaged"))
    #expect(outcome.output.contains("web (nginx)"))
    let text = try directory.text(of: "palier.yaml")
    #expect(text.contains("request: GET /members/7\n"))
    #expect(text.contains("target: http://127.0.0.1:8080 "))
    let check = try PalierProcess.run(["check", "palier.yaml"], in: directory.url)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func aDryRunWritesNothing() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.log, to: "access.log")
    let arguments = ["init", "--from-log", "access.log", "--dry-run"]
    let outcome = try PalierProcess.run(arguments, in: directory.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\njourneys:\n"))
    #expect(outcome.errors.contains("30 requests"))
    #expect(!FileManager.default.fileExists(atPath: directory.url.path + "/palier.yaml"))
    let answer = try PalierProcess.run(arguments + ["--json"], in: directory.url).json()
    let logs = try #require(answer["logs"] as? [String: Any])
    #expect(logs["requests"] as? Int == 30 && logs["damaged"] as? Int == 1)
    #expect((answer["questions"] as? [String])?.isEmpty == false)
    #expect((answer["dossier"] as? String).map { $0 + "" } == outcome.output)
    let template = try PalierProcess.run(["init", "--dry-run"], in: directory.url)
    #expect(template.output.hasPrefix("# A Palier dossier"))
  }

  @Test func aLogComesThroughAPipe() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.log, to: "access.log")
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = directory.url
    let program = PalierProcess.program.path
    shell.arguments = [
      "-c", "gzip access.log; zcat access.log.gz | '\(program)' init --from-log - --json --dry-run",
    ]
    shell.standardOutput = output
    try shell.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    #expect(String(decoding: data, as: UTF8.self).contains("\"requests\" : 30"))
    let arguments = ["init", "--from-log", "access.log.gz", "--dry-run"]
    let read = try PalierProcess.run(arguments, in: directory.url)
    #expect(read.status == 0 && read.errors.contains("access.log.gz: 30 requests"))
    let whole = try Data(contentsOf: directory.url.appending(path: "access.log.gz"))
    try whole.dropLast(20).write(to: directory.url.appending(path: "access.log.gz"))
    let refused = try PalierProcess.run(arguments, in: directory.url)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("are damaged, or end too soon"))
    #expect(refused.errors.contains("zcat access.log.gz | palier init --from-log -"))
  }

  private static let log =
    (0..<30).map { index in
      let path = index % 3 == 0 ? "/" : "/members/7"
      let time = "04/Mar/2024:10:\(10 + index):00 +0100"
      return #"192.0.2.\#(index % 4) - - [\#(time)] "GET \#(path) HTTP/1.1" 200 812 "-" "Firefox""#
    }.joined(separator: "\n") + "\ndamaged\n"

  private static let compose = """
    services:
      web: { image: "nginx:1.27", ports: ["8080:80"] }

    """

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

@Suite struct ContradictionCheckTests {
  private let dossier = """
    system: site
    machine: { cpu: 4 }
    services:
      web: { kind: gunicorn, limits: { cpu: 3 } }
      database: { kind: postgresql, limits: { cpu: 2 } }

    """

  @Test func whatCannotBeTrueIsToldWithItsPlaces() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(dossier, to: "palier.yaml")
    let english = try PalierProcess.run(["check", "palier.yaml"], in: directory.url)
    #expect(english.status == 1)
    let first =
      "palier.yaml:4:41: warning: the CPU limits of web and database sum to 5 cores; the machine has 4 [cpu-limits]"
    #expect(english.output.contains(first + "\n"), "\(english.output)")
    #expect(english.output.contains("beside machine.cpu, palier.yaml:2:17"))
    #expect(english.output.contains("can be used, but contradicts itself once"))
    let french = try PalierProcess.run(["check", file, "--lang", "fr"])
    #expect(french.output.contains("les limites de processeur (web et database) font 5 cœurs"))
    let json = try PalierProcess.run(["check", file, "--json"])
    #expect(json.status == 1)
    let finding = try #require(
      (try json.json()["contradictions"] as? [[String: Any]])?.first
    )
    #expect(finding["rule"] as? String == "cpu-limits")
    #expect(finding["severity"] as? String == "warning")
    let statements = try #require(finding["statements"] as? [[String: Any]])
    #expect(statements.map { $0["line"] as? Int } == [4, 5, 2])
    #expect(
      statements.map { $0["key"] as? String } == [
        "services.web.limits.cpu", "services.database.limits.cpu", "machine.cpu",
      ]
    )
  }

  @Test func aNoteDoesNotMatter() throws {
    let directory = try TemporaryDirectory()
    let text = "system: site\nclaims: [ { capacity: { users: 9 } } ]\n"
    let file = try directory.write(text, to: "palier.yaml")
    let outcome = try PalierProcess.run(["check", file])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("[unsupported-capacity]"))
    #expect(outcome.output.contains("can be used."))
  }
}
