import Foundation
import Testing

@Suite struct AuditTests {
  private static let faulty = """
    # Steps

    ```bash
    docker-compose down
    docker exec shop-postgres-1 pg_dump -U postgres shop > backup.sql
    ```

    """

  @Test func theStatusSaysWhetherSomethingMatters() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.faulty, to: "steps.md")
    try directory.write("#!/bin/sh\ndocker-compose up -d\n", to: "start.sh")
    let cases: [(files: [String], status: Int)] = [
      (["steps.md"], 1), (["start.sh"], 0), (["steps.md", "missing.sh"], 3), ([], 2), (["."], 1),
    ]
    for (files, status) in cases {
      let outcome = try PalierProcess.run(["audit"] + files, in: directory.url)
      #expect(outcome.status == status, "\(files): \(outcome.output)\(outcome.errors)")
    }
  }

  @Test func theTextSaysWhereWhatAndHow() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.faulty, to: "steps.md")
    let text = try PalierProcess.run(["audit", "steps.md"], in: directory.url).output
    for part in [
      "5:1  error  [dump-of-stopped-database]", "No such container", "→ Stop the application alone",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let french = try PalierProcess.run(["audit", "steps.md", "--lang", "fr"], in: directory.url)
      .output
    #expect(french.contains("erreur") && french.contains("1 erreur"))
  }

  @Test func jsonAndSARIFHaveTheSameFindings() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.faulty, to: "steps.md")
    let report = try PalierProcess.run(["audit", "steps.md", "--json"], in: directory.url).json()
    let findings = try #require(report["findings"] as? [[String: Any]])
    for key in ["rule", "severity", "file", "line", "message", "fix"] {
      #expect(findings.allSatisfy { $0[key] != nil }, "\(key)")
    }
    let log = try PalierProcess.run(["audit", "steps.md", "--sarif"], in: directory.url).json()
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(
      results.compactMap { $0["ruleId"] as? String }
        == findings.compactMap { $0["rule"] as? String }
    )
  }

  @Test func aPageIsWrittenByItsName() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.faulty, to: "steps.md")
    let outcome = try PalierProcess.run(
      ["audit", "steps.md", "--output", "page.html"],
      in: directory.url
    )
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(try directory.text(of: "page.html").hasPrefix("<!DOCTYPE html>"))
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Where the five documents are: beside the repository, or where the environment says.
  private static let seeds = URL(
    filePath: ProcessInfo.processInfo.environment["PALIER_SOURCE_DOCUMENTS"]
      ?? repository.appending(path: "../shared/seeds").standardized.path
  )

  /// The audit of the five documents is what the program says; `PALIER_UPDATE_DOCS=1` writes it anew.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: seeds.path),
      "the five documents are not beside the repository"
    ),
    arguments: [
      ("en", "audit-of-the-source-documents.md"), ("fr", "audit-of-the-source-documents.fr.md"),
    ]
  )
  func theAuditOfTheSourceDocumentsIsCurrent(language: String, name: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let page = try PalierProcess.run(
      ["audit", "--format", "markdown", "--lang", language] + names,
      in: Self.seeds
    ).output
    let file = Self.repository.appending(path: "Docs/\(name)")
    if ProcessInfo.processInfo.environment["PALIER_UPDATE_DOCS"] != nil {
      try Data(page.utf8).write(to: file)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == page,
      "PALIER_UPDATE_DOCS=1 writes it anew"
    )
  }
}
