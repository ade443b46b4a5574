import Foundation
import PalierAudit
import PalierModel
import PalierPlatform
import Testing

/// A real MariaDB, on a Unix socket in a folder of its own.
@Suite(.enabled(if: LivePrograms.mariaDB != nil, "MariaDB is not installed"))
struct LiveMariaDBTests {
  /// Runs MariaDB with these settings, and with options of its command line.
  private func serve(
    _ settings: String,
    _ arguments: String...,
    body: (LiveScene, String, [String]) throws -> Void
  ) throws {
    let scene = try LiveScene()
    let data = scene.root + "/data"
    let account = getuid() == 0 ? ["--user=mysql"] : []
    if getuid() == 0 { try scene.run("chown", ["mysql", scene.root]) }
    try scene.run(
      "mariadb-install-db",
      [
        "--no-defaults", "--datadir=\(data)", "--auth-root-authentication-method=normal",
        "--skip-test-db", "--skip-log-bin",
      ] + account
    )
    let socket = scene.root + "/my.sock"
    let file = try scene.write(
      """
      [mysqld]
      datadir = \(data)
      socket = \(socket)
      pid-file = \(scene.root)/pid
      bind-address = 127.0.0.1
      port = \(scene.port)
      innodb_buffer_pool_size = 16M

      """ + settings,
      to: "my.cnf"
    )
    let line =
      [LivePrograms.mariaDB ?? "", "--defaults-file=\(file)"] + arguments + account
    let client = ["--no-defaults", "--user=root", "--socket=\(socket)"]
    try scene.serve(line) {
      try !scene.run("mariadb", client + ["--execute=SELECT 1"]).isEmpty
    } _: { _ in
      try body(scene, file, client)
    }
  }

  @Test func valuesGivenAtStartSetSinceAndNotYetRead() throws {
    try serve("max_connections = 50\nsort_buffer_size = 1M\n", "--max-connections=80") {
      scene,
      file,
      client in
      let first = scene.audit()
      #expect(first.places(in: file) == ["running-value-overridden:8"])
      #expect(first.findings.first?.message.english.contains("max_connections = 80") == true)
      #expect(first.unseen.isEmpty)
      try scene.run("mariadb", client + ["--execute=SET GLOBAL sort_buffer_size = 2097152"])
      #expect(
        scene.audit().places(in: file) == ["running-value-overridden:8", "running-value-unsaved:9"]
      )
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try scene.write(text.replacing("= 16M", with: "= 32M"), to: "my.cnf")
      try scene.touch(file, after: 60)
      #expect(scene.audit().findings(of: "restart-owed").map(\.location.line) == [7])
    }
  }

  /// What the rule says of mysqldump, by the server's own log of statements.
  @Test(.enabled(if: LiveScene.find("/usr/bin/mysqldump") != nil, "mysqldump is not installed"))
  func aDumpLocksTables() throws {
    try serve("general_log = 1\ngeneral_log_file = statements\n") { scene, _, client in
      try scene.run(
        "mariadb",
        client + ["--execute=CREATE DATABASE shop; CREATE TABLE shop.cart (x INT) ENGINE=InnoDB"]
      )
      func statements() throws -> String {
        try String(contentsOfFile: scene.root + "/data/statements", encoding: .utf8)
      }
      try scene.run("mysqldump", client + ["--single-transaction", "shop"])
      let before = try statements()
      #expect(!before.contains("LOCK TABLES `cart` READ"))
      try scene.run("mysqldump", client + ["shop"])
      let after = try statements()
      #expect(after.contains("LOCK TABLES `cart` READ"))
    }
  }
}
