import Foundation
import PalierDatabases
import PalierModel
import PalierPlatform
import Testing

/// PostgreSQL of this machine, on a Unix socket in a folder of its own.
@Suite struct PostgreSQLTests {
  private static let programs = "/usr/lib/postgresql/15/bin/"
  static let isHere = ScratchFolder.has(programs + "postgres")

  private static let script = #"""
    CREATE ROLE secret LOGIN PASSWORD 'hunter2';
    CREATE ROLE reader LOGIN;
    CREATE DATABASE closed;
    REVOKE CONNECT ON DATABASE closed FROM PUBLIC;
    CREATE DATABASE club;
    \connect club
    CREATE TABLE members (id int PRIMARY KEY, name text);
    INSERT INTO members SELECT i, 'member ' || i FROM generate_series(1, 5000) i;
    CREATE TABLE visits (at date, note text) PARTITION BY RANGE (at);
    CREATE TABLE visits_2023 PARTITION OF visits FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
    CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
    INSERT INTO visits SELECT date '2023-01-01' + i % 700, 'note' FROM generate_series(1, 1400) i;
    CREATE SCHEMA billing;
    CREATE TABLE billing."in""voice née" (x int);
    INSERT INTO billing."in""voice née" VALUES (1), (2);
    CREATE TABLE empty (x int);
    CREATE TABLE large (body text);
    ALTER TABLE large ALTER body SET STORAGE EXTERNAL;
    INSERT INTO large SELECT repeat('x', 6000) FROM generate_series(1, 3000);
    ANALYZE;
    """#

  @Test(.enabled(if: isHere, "PostgreSQL 15 is not installed"))
  func aRealServerTells() throws {
    let folder = try ScratchFolder()
    let data = folder.path + "/data"
    var account: [String] = []
    if getuid() == 0 {
      // It refuses to run as root.
      try folder.run("chown", ["postgres", folder.path])
      account = [
        "/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups",
        "--pdeathsig=KILL",
      ]
    }
    let initdb =
      account + [
        Self.programs + "initdb", "--auth=trust", "--username=postgres", "--no-sync", "--encoding",
        "UTF8", "--pgdata", data,
      ]
    try folder.run(initdb[0], Array(initdb.dropFirst()))
    let rules = "local all secret scram-sha-256\nlocal all all trust\n"
    try Data(rules.utf8).write(to: URL(filePath: data + "/pg_hba.conf"))
    let server =
      account + [
        Self.programs + "postgres", "-D", data, "-k", folder.path, "-c", "listen_addresses=",
        "-c", "max_connections=37", "-c", "log_statement=all", "-c", "fsync=off",
        "-c", "shared_buffers=4MB",
      ]
    let psql = ["--host", folder.path, "--username", "postgres", "--no-psqlrc", "--quiet"]
    let log = try folder.serve(server) {
      (try? folder.run("psql", psql + ["--command", "SELECT 1"])) != nil
    } _: {
      let script = folder.path + "/script.sql"
      try Data(Self.script.utf8).write(to: URL(filePath: script))
      try folder.run("psql", psql + ["--set", "ON_ERROR_STOP=1", "--file", script])
      try folder.run("psql", psql + ["--command", "SELECT 'the reader comes'"])
      try tables(at: "?host=\(folder.path)")
      try refusals(at: "?host=\(folder.path)")
    }
    // Nothing but reading, each time in a transaction that can do nothing else.
    let statements = log.split(separator: "\n").drop { !$0.contains("the reader comes") }
      .dropFirst().compactMap { $0.firstRange(of: "statement: ").map { r in log[r.upperBound...] } }
      .map { String($0.prefix { !$0.isNewline }) }
    #expect(statements.contains("BEGIN TRANSACTION READ ONLY") && statements.count > 10)
    for statement in statements {
      let allowed = ["BEGIN TRANSACTION READ ONLY", "SET LOCAL ", "SELECT ", "COMMIT", "ROLLBACK"]
      #expect(allowed.contains { statement.hasPrefix($0) }, "\(statement)")
    }
    #expect(
      !log.split(separator: "\n").drop { !$0.contains("the reader") }.joined().contains("hunter2")
    )
  }

  private func tables(at socket: String) throws {
    for account in ["postgres", "reader"] {
      let address = try DatabaseAddress("postgresql://\(account)@/club\(socket)")
      let findings = try DatabaseFindings.read(address)
      #expect(findings.kind == .postgresql && findings.connections == 37)
      #expect(findings.version?.hasPrefix("15.") == true)
      #expect(findings.port == nil)
      let tables = Dictionary(uniqueKeysWithValues: findings.tables.map { ($0.name, $0) })
      #expect(
        tables.mapValues(\.rows) == [
          "large": 3_000, "members": 5_000, "visits": 1_400, "billing-in\"voice née": 2, "empty": 0,
        ]
      )
      // Who may not read the tables still learns how large they are, by the last ANALYZE.
      let isOwner = account == "postgres"
      #expect(tables["members"]?.isEstimate == !isOwner)
      #expect(tables["large"]?.isEstimate == true)
      #expect((tables["large"]?.bytes ?? 0) > 18e6 && findings.tables.first?.name == "large")
      #expect((tables["members"]?.indexBytes ?? 0) > 80_000)
    }
  }

  private func refusals(at socket: String) throws {
    func told(_ address: String, password: String? = nil) throws -> DatabaseError {
      let address = try DatabaseAddress("postgresql://" + address)
      return try #require(throws: DatabaseError.self) {
        try DatabaseFindings.read(address, password: password, patience: 5)
      }
    }
    let cases: [(String, String?, String, String)] = [
      ("secret@/club\(socket)", nil, "refuses the account `secret` without", "sans mot de passe"),
      ("secret@/club\(socket)", "wrong", "refuses the password of", "refuse le mot de passe"),
      ("nobody@/club\(socket)", nil, "role \"nobody\" does not exist", "nobody"),
      ("reader@/elsewhere\(socket)", nil, "no database `elsewhere`", "n'a pas de base"),
      ("reader@/closed\(socket)", nil, "does not let the account `reader` in", "entrer"),
      ("/club?host=/nowhere", nil, "no such file or directory", "fichier ou répertoire inexistant"),
      ("127.0.0.1:1/club", nil, "connection refused", "connexion refusée"),
    ]
    for (address, password, english, french) in cases {
      let error = try told(address, password: password)
      #expect(error.message.english.contains(english), "\(error.message.english)")
      #expect(error.message.french.contains(french), "\(error.message.french)")
    }
    let address = try DatabaseAddress("postgresql://secret@/club\(socket)")
    #expect(try DatabaseFindings.read(address, password: "hunter2").tables.count == 5)
  }
}

@Suite struct SilentServerTests {
  /// A server that takes a connection and says nothing is not waited for without an end.
  @Test(arguments: ["postgresql", "mariadb"])
  func isGivenUp(engine: String) throws {
    let socket = try ListeningSocket(at: .loopback(port: 0), backlog: 4)
    let address = try DatabaseAddress("\(engine)://127.0.0.1:\(socket.address.port)/club")
    let error = try #require(throws: DatabaseError.self) {
      try DatabaseFindings.read(address, patience: 0.2)
    }
    #expect(error.message.english.contains("cannot be reached"), "\(error.message.english)")
  }
}
