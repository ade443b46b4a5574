import Foundation
import PalierAudit
import PalierModel
import Testing

/// The real programs say the same of the fixtures, where they are installed.
@Suite struct RealProgramTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").path

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func program(_ name: String) -> String? {
    // What the lab's Python has comes first.
    [repository, repository + "/.venv/bin", "/usr/sbin", "/usr/bin", "/usr/local/bin", "/sbin"].map
    {
      "\($0)/\(name)"
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a check of settings, which ends by itself; nil where the program is missing.
  private static func run(
    _ name: String,
    _ arguments: [String]
  ) throws -> (status: Int32, text: String)? {
    guard let path = program(name) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: [
    (
      "nginx", ["-t", "-c", "\(fixtures)/nginx-directive-place/faulty.conf"],
      "\"worker_connections\" directive is not allowed here"
    ),
    (
      "openssl", ["ciphers", "ECDHE-RSA-AES256-GCM-SHA512:DHE-RSA-AES256-GCM-SHA512"],
      "no cipher match"
    ),
    (
      "node", ["--max-old-space-size=768m", "-e", "0"],
      "illegal value for flag --max-old-space-size"
    ),
    (
      "haproxy", ["-c", "-f", "\(fixtures)/haproxy-no-timeouts/faulty/haproxy.cfg"],
      "missing timeouts"
    ),
    ("sh", ["-c", "1. Stop"], "not found"),
    ("sh", ["-c", "false | gzip > /dev/null; echo status $?"], "status 0"),
    ("mysqldump", ["--no-defaults", "-u", "root", "-p", "shop"], "Enter password"),
    (
      "../../../usr/lib/postgresql/15/bin/postgres",
      ["-C", "port", "-D", "/nonexistent", "-c", "wal_keep_segments=3"],
      "unrecognized configuration parameter \"wal_keep_segments\""
    ),
    (
      "check-jsonschema",
      [
        "--builtin-schema", "vendor.compose-spec",
        "\(fixtures)/compose-unknown-key/faulty.compose.yaml",
      ], "'replicas' were unexpected"
    ),
    (".venv/bin/python3", ["-W", "error", "-c", "import uvicorn.workers"], "uvicorn-worker"),
  ])
  func theProgramSaysSoToo(name: String, arguments: [String], words: String) throws {
    guard let outcome = try Self.run(name, arguments) else { return }
    #expect(outcome.text.contains(words), "\(outcome.text)")
  }

  /// What the installed OpenSSL calls its ciphers is never called unknown.
  @Test func everyCipherOfOpenSSLIsKnown() throws {
    guard let outcome = try Self.run("openssl", ["ciphers", "ALL:COMPLEMENTOFALL:@SECLEVEL=0"])
    else { return }
    let list = outcome.text.split(separator: "\n").first.map(String.init) ?? ""
    #expect(list.split(separator: ":").count > 30)
    var sources = AuditSources()
    sources.add(
      "server {\nssl_ciphers \(list);\nreturn 204;\n}\n",
      path: "nginx.conf.d/site.nginx.conf"
    )
    #expect(
      Audit(sources).findings.filter { $0.rule == "tls-cipher-name" }.map(\.message.english) == []
    )
  }

  /// Debian's list of packages, where it is there, has none of the names that the rule knows as wrong.
  @Test func thePackagesAreReallyMissing() throws {
    guard let known = try Self.run("apt-cache", ["policy", "prometheus-node-exporter"]),
      known.text.contains("Candidate: 1")
    else { return }
    let wrong = ["node-exporter", "mysql-exporter", "grafana", "redis-exporter", "certbot-nginx"]
    let outcome = try Self.run("apt-cache", ["policy"] + wrong)
    let candidates = outcome?.text.split(separator: "\n").filter {
      $0.contains("Candidate:") && !$0.contains("(none)")
    }
    #expect(candidates == [])
  }
}
