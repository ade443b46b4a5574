import Foundation
import PalierDatabases
import PalierModel
import PalierPlatform
import Testing

@Suite struct SQLiteTests {
  /// Makes a database with Python's own SQLite.
  static func make(_ script: String, in folder: ScratchFolder) throws -> String {
    let file = folder.path + "/club.db"
    let program = """
      import sqlite3, sys
      database = sqlite3.connect(sys.argv[1], isolation_level=None)
      database.executescript(sys.argv[2])
      """
    try folder.run("python3", ["-c", program, file, script])
    return file
  }

  static let script = """
    CREATE TABLE members (id INTEGER PRIMARY KEY, name TEXT, city TEXT);
    CREATE INDEX by_city ON members (city);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO members SELECT i, 'member ' || i, 'city ' || i % 40 FROM n;
    CREATE TABLE tags (tag TEXT PRIMARY KEY, label TEXT) WITHOUT ROWID;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
      INSERT INTO tags SELECT 'tag ' || i, hex(randomblob(20)) FROM n;
    CREATE TABLE files (body BLOB);
    INSERT INTO files SELECT zeroblob(100000) FROM (SELECT 1 UNION SELECT 2 UNION SELECT 3);
    CREATE TABLE empty (x);
    CREATE VIEW cities AS SELECT DISTINCT city FROM members;
    """

  @Test func tablesHaveTheirRowsAndBytes() throws {
    let folder = try ScratchFolder()
    let file = try Self.make(Self.script, in: folder)
    let findings = try DatabaseFindings.read(DatabaseAddress("sqlite:" + file))
    #expect(findings.kind == .sqlite && findings.connections == nil && findings.port == nil)
    let rows = Dictionary(uniqueKeysWithValues: findings.tables.map { ($0.name, $0.rows) })
    #expect(rows == ["members": 3_000, "tags": 2_500, "files": 3, "empty": 0])
    #expect(findings.tables.first?.name == "files")
    let members = try #require(findings.tables.first { $0.name == "members" })
    #expect(!members.isEstimate && (members.indexBytes ?? 0) > 20_000 && members.bytes > 60_000)
    let all = findings.tables.reduce(0) { $0 + $1.allBytes }
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    let size = try #require(attributes[.size] as? Int)
    // The first page holds the schema.
    #expect(all < Double(size) && all > 0.97 * Double(size))
  }

  @Test func anEmptyFileIsADatabaseWithoutTables() throws {
    let folder = try ScratchFolder()
    try folder.run("touch", [folder.path + "/empty.db"])
    let address = try DatabaseAddress("sqlite:\(folder.path)/empty.db")
    #expect(try DatabaseFindings.read(address).tables.isEmpty)
  }

  @Test(arguments: [
    ("true", "no such file or directory"), ("mkdir it", "it is a directory"),
    ("mkfifo it", "it is no regular file"),
    ("head --bytes 4096 /dev/zero | tr '\\0' x > it", "is no SQLite database"),
    ("echo hello > it", "is no SQLite database"),
  ])
  func whatIsNoDatabaseIsTold(command: String, message: String) throws {
    let folder = try ScratchFolder()
    try folder.run("sh", ["-c", command])
    let address = try DatabaseAddress("sqlite:\(folder.path)/it")
    let error = try #require(throws: DatabaseError.self) { try DatabaseFindings.read(address) }
    #expect(error.message.english.contains(message), "\(error.message.english)")
  }

  @Test func aLockedFileIsNotWaitedForWithoutEnd() throws {
    let folder = try ScratchFolder()
    let file = try Self.make("CREATE TABLE a (x); INSERT INTO a VALUES (1)", in: folder)
    let holder = """
      import sqlite3, sys, time
      database = sqlite3.connect(sys.argv[1], isolation_level=None)
      database.execute("BEGIN EXCLUSIVE")
      print("held", flush=True)
      time.sleep(60)
      """
    var process = try ChildProcess("python3", ["-c", holder, file], output: .memory)
    defer { process.terminate(grace: 0) }
    while !process.readOutput().contains("held"), process.isRunning() {
      MonotonicClock.sleep(for: 0.01)
    }
    let address = try DatabaseAddress("sqlite:" + file)
    let error = try #require(throws: DatabaseError.self) {
      try DatabaseFindings.read(address, patience: 0.05)
    }
    #expect(error.message.english.contains("a lock is in the way"))
  }
}
