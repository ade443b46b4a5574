import Foundation
import PalierModel
import Testing

@testable import PalierAudit

@Suite struct AuditReaderTests {
  private static func rules(_ text: String, path: String) -> [String] {
    var sources = AuditSources()
    sources.add(text, path: path)
    return Audit(sources).findings.map(\.rule)
  }

  @Test func theLineOfABlockIsThatOfItsDocument() {
    var sources = AuditSources()
    sources.add(
      "# A\n\n```nginx\n# /etc/nginx/nginx.conf\nuser www-data;\nsendfile on;\n```\n",
      path: "a.md"
    )
    let findings = Audit(sources).findings
    #expect(findings.map(\.location.line) == [6])
    #expect(findings.map(\.location.column) == [1])
    #expect(findings.first?.excerpt == "sendfile on;")
  }

  @Test(arguments: [
    ("quoted text is no command", "#!/bin/sh\necho 'docker-compose up'\n"),
    ("a comment is no command", "#!/bin/sh\n# docker-compose up\n"),
    ("a here-document is no command", "#!/bin/sh\ncat <<'END'\ndocker-compose up\nEND\n"),
  ])
  func whatIsNoCommandIsNotJudged(name: String, script: String) {
    #expect(Self.rules(script, path: "a.sh").isEmpty, "\(name)")
  }

  @Test(arguments: [
    "sudo -u app docker-compose up", "LANG=C docker-compose up", "true && docker-compose up",
    "if docker-compose up; then :; fi", "(docker-compose up)", "x=1; docker-compose \\\n up",
  ])
  func commandsAreFoundWhereverTheyStand(script: String) {
    #expect(Self.rules("#!/bin/sh\n\(script)\n", path: "a.sh") == ["compose-v1"])
  }

  @Test func aCommandOfACrontabIsRead() {
    let system = "0 3 * * * root docker-compose restart\n"
    #expect(Self.rules(system, path: "/etc/cron.d/site") == ["compose-v1"])
    #expect(Self.rules("@daily docker-compose restart\n", path: "crontab") == ["compose-v1"])
  }

  /// Text of every length of a hostile file, at every place cut.
  @Test func nothingThatIsCutTrapsTheReaders() {
    let document = """
      # A (0-10 users)
      | CPU | 2-
      |---|
      ```bash
      a "$(b 'c' | d <<E > "x
      ```
      ```nginx
      server { a "b\\" c; { } ${ } # e
      ```
      ```yaml
      services: { a: { cpus: '1-
      ```
      1. 10k × 5-10 KB → 1,000.5 à 2
      """
    for length in 0...document.count {
      _ = Self.rules(String(document.prefix(length)), path: "a.md")
    }
  }

  @Test func deepNestingIsBounded() {
    let text = String(repeating: "http {\n", count: 5_000) + "sendfile on;"
    _ = Self.rules(text, path: "nginx.conf")
    _ = Self.rules(
      "bind = 1\nworkers = " + String(repeating: "(", count: 5_000),
      path: "gunicorn.py"
    )
  }

  @Test func filesThatCannotBeReadAreNoted() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "palier-audit-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let binary = folder.appending(path: "nginx.conf")
    try Data([0x75, 0, 0x76]).write(to: binary)
    let large = folder.appending(path: "large.sh")
    try Data(count: 5 * 1_048_576).write(to: large)
    let loop = folder.appending(path: "loop")
    try FileManager.default.createSymbolicLink(at: loop, withDestinationURL: folder)
    let paths = [binary.path, large.path, folder.path + "/missing.sh", "/dev/null"]
    let audit = Audit(AuditSources(paths: paths))
    #expect(audit.unreadable.map(\.file) == paths)
    #expect(audit.findings.isEmpty)
    #expect(Audit(AuditSources(paths: [folder.path])).unreadable.map(\.file) == [folder.path])
  }

  @Test func hostileFilesAreRefusedAndFoldersBounded() throws {
    let scene = try LiveScene()
    let refused = [
      try scene.write(String(repeating: "a\n", count: 20_001), to: "lines.sh"),
      try scene.write(String(repeating: "a", count: 20_001), to: "line.sh"),
      try scene.write(String(repeating: "true\n", count: 220_000), to: "large.sh"),
    ]
    try scene.run("mkfifo", ["pipe.sh"])
    #expect(Audit(AuditSources(paths: refused)).unreadable.map(\.file) == refused)
    #expect(Audit(AuditSources(paths: [scene.root + "/pipe.sh"])).unreadable.count == 1)
    let most = try scene.write(String(repeating: "true\n", count: 20_000), to: "most.sh")
    #expect(Audit(AuditSources(paths: [most])).unreadable.isEmpty)
    // Twice as much as may be read of a folder: the first files are, and it is said.
    let folder = try LiveScene()
    for name in ["a", "b", "c", "d"] {
      try folder.write("#!/bin/sh\ndocker-compose up\n", to: name + ".sh")
    }
    let bounded = Audit(AuditSources(paths: [folder.root], mostBytes: 50))
    #expect(bounded.files.count == 2 && bounded.unreadable.map(\.file) == [folder.root])
    // A hundred findings of one rule in one file say enough.
    let many = try folder.write(
      "CREATE INDEX a ON b(c_id);\n" + String(repeating: "fsync = off\n", count: 5_000),
      to: "postgresql.conf"
    )
    let found = Audit(AuditSources(paths: [many])).findings(of: "commits-not-durable")
    #expect(found.count <= 100 && !found.isEmpty)
  }
}
