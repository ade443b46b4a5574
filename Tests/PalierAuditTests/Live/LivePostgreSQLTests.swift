import Foundation
import PalierAudit
import PalierModel
import PalierPlatform
import Testing

/// A real PostgreSQL in a cluster of its own.
@Suite(.enabled(if: LivePrograms.postgreSQL != nil, "PostgreSQL 15 is not installed"))
struct LivePostgreSQLTests {
  /// Runs PostgreSQL with these settings, and with options of its command line.
  private func serve(
    _ settings: String,
    _ arguments: String...,
    body: (LiveScene, String, Int) throws -> Void
  ) throws {
    let scene = try LiveScene()
    let data = scene.root + "/data"
    var account: [String] = []
    if getuid() == 0 {
      // It refuses to run as root.
      try scene.run("chown", ["postgres", scene.root])
      account = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    }
    let initdb =
      account + [
        LivePrograms.postgreSQLFolder + "initdb", "--auth=trust", "--username=postgres",
        "--no-sync", "--pgdata",
        data,
      ]
    try scene.run(initdb[0], Array(initdb.dropFirst()))
    let file = try scene.write(
      "port = \(scene.port)\nunix_socket_directories = '\(scene.root)'\n" + settings,
      to: "data/postgresql.conf"
    )
    let line = account + [LivePrograms.postgreSQLFolder + "postgres", "-D", data] + arguments
    let socket = "\(scene.root)/.s.PGSQL.\(scene.port)"
    try scene.serve(line) {
      guard FileManager.default.fileExists(atPath: socket) else { return false }
      return try query("SELECT 1", scene) == "1"
    } _: {
      try body(scene, file, $0)
    }
  }

  @discardableResult
  private func query(_ statement: String, _ scene: LiveScene) throws -> String {
    try scene.run(
      "psql",
      [
        "-X", "-h", scene.root, "-p", String(scene.port), "-U", "postgres", "-At", "-c", statement,
        "postgres",
      ]
    ).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func aValueGivenAtStartAndAChangeThatWaitsForARestart() throws {
    try serve("fsync = off\nwork_mem = 4MB\nmax_connections = 30\n", "-c", "work_mem=64MB") {
      scene,
      file,
      pid in
      let alone = LiveScene.audit(files: file).places(in: file)
      #expect(alone.contains("commits-not-durable:3"))
      let first = scene.audit()
      #expect(first.places(in: file).filter { alone.contains($0) } == alone)
      let overridden = first.findings(of: "running-value-overridden")
      #expect(overridden.map(\.location.line) == [4])
      #expect(overridden.first?.message.english.contains("work_mem = 64MB") == true)
      #expect(first.findings.allSatisfy { $0.process?.pid == pid })
      #expect(first.findings(of: "restart-owed").isEmpty)

      let text = try String(contentsOfFile: file, encoding: .utf8)
      try scene.write(
        text.replacing("max_connections = 30", with: "max_connections = 40"),
        to: "data/postgresql.conf"
      )
      try scene.touch(file, after: 60)
      let unread = scene.audit().findings(of: "restart-owed")
      #expect(unread.map(\.location.line) == [5])
      try query("SELECT pg_reload_conf()", scene)
      // The server takes the signal after it has answered.
      for _ in 0..<100 {
        if try query(
          "SELECT count(*) FROM pg_settings WHERE pending_restart",
          scene
        ) == "1" {
          break
        }
        MonotonicClock.sleep(for: 0.05)
      }
      let owed = scene.audit().findings(of: "restart-owed")
      #expect(owed.map(\.location.line) == [5])
      #expect(owed.first?.message.english.contains("keeps max_connections = 30") == true)
    }
  }

  @Test func whatAlterSystemWritesCountsLast() throws {
    try serve("fsync = off\n") { scene, file, _ in
      #expect(scene.audit().places(in: file).contains("commits-not-durable:3"))
      try query("ALTER SYSTEM SET fsync = on", scene)
      try query("SELECT pg_reload_conf()", scene)
      #expect(!scene.audit().places(in: file).contains("commits-not-durable:3"))
    }
  }

  @Test func psqlGoesOnAfterErrors() throws {
    try serve("") { scene, _, _ in
      let dump = try scene.write(
        "CREATE TABLE a (x int);\nWRONG;\nCREATE TABLE b (x int);\n",
        to: "dump.sql"
      )
      let line = ["-X", "-h", scene.root, "-p", String(scene.port), "-U", "postgres", "-f", dump]
      // It ends well, and what stands after the error was done, in the database of the account's name.
      try scene.run("psql", line)
      #expect(
        try query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", scene) == "2"
      )
      #expect(throws: LiveScene.Failure.self) {
        try scene.run("psql", line + ["-v", "ON_ERROR_STOP=1"])
      }
    }
  }
}
