import Foundation
import PalierDatabases
import PalierModel
import PalierPlatform
import Testing

/// MariaDB of this machine, on a Unix socket in a folder of its own.
@Suite struct MariaDBTests {
  private static let server = "/usr/sbin/mariadbd"
  static let isHere =
    ScratchFolder.has(server) && ScratchFolder.has("/usr/bin/mariadb-install-db")

  private static let script = """
    CREATE USER 'secret'@'localhost' IDENTIFIED BY 'hunter2';
    CREATE USER 'reader'@'localhost';
    CREATE DATABASE closed;
    CREATE DATABASE club;
    GRANT SELECT ON club.* TO 'secret'@'localhost';
    USE club;
    CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(40), INDEX (name));
    GRANT SELECT ON club.members TO 'reader'@'localhost';
    INSERT INTO members SELECT seq, concat('member ', seq) FROM seq_1_to_5000;
    CREATE TABLE `in``voice née` (x INT);
    INSERT INTO `in``voice née` VALUES (1), (2);
    CREATE TABLE empty (x INT);
    CREATE TABLE large (body TEXT);
    INSERT INTO large SELECT repeat('x', 6000) FROM seq_1_to_4000;
    ANALYZE TABLE members, large;
    CREATE VIEW names AS SELECT name FROM members;
    """

  @Test(.enabled(if: isHere, "MariaDB is not installed"))
  func aRealServerTells() throws {
    let folder = try ScratchFolder()
    let data = folder.path + "/data"
    let account = getuid() == 0 ? ["--user=mysql"] : []
    if getuid() == 0 { try folder.run("chown", ["mysql", folder.path]) }
    try folder.run(
      "/usr/bin/mariadb-install-db",
      ["--no-defaults", "--datadir=\(data)", "--auth-root-authentication-method=normal"]
        + ["--skip-test-db", "--skip-log-bin"] + account
    )
    let socket = folder.path + "/my.sock"
    let line =
      [Self.server, "--no-defaults", "--datadir=\(data)", "--socket=\(socket)"]
      + ["--pid-file=\(folder.path)/pid", "--skip-networking", "--max-connections=37"]
      + ["--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=16M"]
      + ["--general-log", "--general-log-file=\(folder.path)/statements"] + account
    let client = ["--no-defaults", "--user=root", "--socket=\(socket)"]
    try folder.serve(line) {
      (try? folder.run("mariadb", client + ["--execute=SELECT 1"])) != nil
    } _: {
      try folder.run("mariadb", client + ["--execute=\(Self.script)"])
      try folder.run("mariadb", client + ["--execute=SELECT 'the reader comes'"])
      try tables(at: "?socket=\(socket)")
      try refusals(at: "?socket=\(socket)")
    }
    let log = try String(contentsOfFile: folder.path + "/statements", encoding: .utf8)
    let statements = log.split(separator: "\n").drop { !$0.contains("the reader comes") }
      .dropFirst().compactMap { line in
        line.firstRange(of: " Query\t").map { String(line[$0.upperBound...]) }
      }
    #expect(statements.contains("SET SESSION TRANSACTION READ ONLY") && statements.count > 10)
    for statement in statements {
      #expect(["SET ", "SELECT "].contains { statement.hasPrefix($0) }, "\(statement)")
    }
  }

  private func tables(at socket: String) throws {
    let address = try DatabaseAddress("mariadb://root@/club\(socket)")
    let findings = try DatabaseFindings.read(address)
    #expect(findings.kind == .mariadb && findings.connections == 37 && findings.port == nil)
    #expect(findings.version?.hasPrefix("1") == true)
    let tables = Dictionary(uniqueKeysWithValues: findings.tables.map { ($0.name, $0) })
    #expect(Set(tables.keys) == ["large", "members", "in`voice née", "empty"])
    #expect(tables["members"]?.rows == 5_000 && tables["members"]?.isEstimate == false)
    #expect(tables["in`voice née"]?.rows == 2 && tables["empty"]?.rows == 0)
    #expect((tables["members"]?.indexBytes ?? 0) > 80_000)
    let large = try #require(tables["large"])
    #expect(large.isEstimate && large.bytes > 24e6 && findings.tables.first == large)
    // The engine looks at a few pages only: its estimate may be half or twice of what there is.
    #expect((1_000...16_000).contains(large.rows ?? 0))
    // Who may see one table alone is told of that one.
    let reader = try DatabaseFindings.read(DatabaseAddress("mariadb://reader@/club\(socket)"))
    #expect(reader.tables.map(\.name) == ["members"])
  }

  private func refusals(at socket: String) throws {
    let cases: [(String, String?, String, String)] = [
      ("secret@/club\(socket)", nil, "refuses the account `secret` without", "sans mot de passe"),
      ("secret@/club\(socket)", "wrong", "refuses the password of", "refuse le mot de passe"),
      ("root@/elsewhere\(socket)", nil, "no database `elsewhere`", "n'a pas de base"),
      ("reader@/closed\(socket)", nil, "does not let the account `reader` in", "entrer"),
      (
        "/club?socket=/nowhere", nil, "no such file or directory",
        "fichier ou répertoire inexistant"
      ),
      ("127.0.0.1:1/club", nil, "nobody answers there", "personne n'y répond"),
    ]
    for (text, password, english, french) in cases {
      let address = try DatabaseAddress("mariadb://" + text)
      let error = try #require(throws: DatabaseError.self) {
        try DatabaseFindings.read(address, password: password)
      }
      #expect(error.message.english.contains(english), "\(error.message.english)")
      #expect(error.message.french.contains(french), "\(error.message.french)")
    }
    let address = try DatabaseAddress("mariadb://secret@/club\(socket)")
    #expect(try DatabaseFindings.read(address, password: "hunter2").tables.count == 4)
  }
}
