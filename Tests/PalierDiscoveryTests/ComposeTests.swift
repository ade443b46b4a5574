import Foundation
import PalierDiscovery
import PalierDossier
import PalierModel
import Testing

@Suite struct ComposeTests {
  static func read(_ text: String) throws -> ComposeFile {
    try ComposeFile(
      try ForeignYAML.parse(bytes: Array(text.utf8), file: "compose.yaml"),
      file: "compose.yaml"
    )
  }

  static func service(_ lines: String) throws -> FoundService {
    let text = "services:\n  it:\n" + lines.split(separator: "\n").map { "    \($0)\n" }.joined()
    return try #require(try read(text).services.first)
  }

  @Test func aWholeFile() throws {
    let file = try ComposeFile(path: TestFile.path("compose.yaml"))
    #expect(file.name == "club")
    #expect(file.services.map(\.name) == ["proxy", "app", "db", "cache", "mailer"])
    #expect(
      file.services.map(\.kind.value) == [.nginx, .gunicorn, .postgresql, .redis, .other]
    )
    let (proxy, app, db) = (file.services[0], file.services[1], file.services[2])
    #expect(proxy.version?.value == "1.27" && proxy.ports == [8_080])
    #expect(proxy.cpuLimit?.value == 0.5 && proxy.memoryLimit?.value == 67_108_864)
    #expect(proxy.calls.map(\.value) == ["app"])
    #expect(app.workers?.value == 5 && app.threads?.value == 4)
    #expect(app.workerClass?.value == .gthread)
    #expect(app.calls.map(\.value) == ["db", "cache"])
    #expect(app.memoryLimit?.value == 768 * 1_048_576 && app.cpuLimit?.value == 2)
    #expect(db.connections?.value == 80 && db.version?.value == "16")
    #expect(file.services[4].workers?.value == 3)
    #expect(proxy.kind.place.hasSuffix("compose.yaml:7:12"))
  }

  @Test(arguments: [
    ("image: postgres:15", ServiceKind.postgresql),
    ("image: timescale/timescaledb-ha:pg16", .postgresql),
    ("image: bitnami/pgbouncer", .pgbouncer), ("image: mariadb:11", .mariadb),
    ("image: \"${DB_IMAGE:-mysql:8}\"", .mysql), ("image: mongo:7", .mongodb),
    ("image: valkey/valkey:8", .valkey), ("image: minio/minio", .minio),
    ("image: httpd:2.4", .apache), ("image: haproxy:3.0", .haproxy),
    ("image: prom/mysqld-exporter", .other), ("image: mongo-express", .other),
    ("image: node:22\ncommand: node server.js", .node),
    ("image: python:3.12\ncommand: python -m uvicorn app:app --workers 4", .uvicorn),
    ("build: .\ncommand: sh -c \"./manage.py migrate && gunicorn site.wsgi\"", .gunicorn),
    ("build: .\nentrypoint: [\"uvicorn\", \"a:b\"]", .uvicorn), ("build: .", .other),
  ])
  func kinds(lines: String, kind: ServiceKind) throws {
    #expect(try Self.service(lines).kind.value == kind)
  }

  /// As in the first document: a part of a file that is laid over another.
  @Test func withoutImagesNamesTellKinds() throws {
    let file = try Self.read(
      """
      services:
        api: { cpus: '0.5', mem_limit: 512m, mem_reservation: 256m }
        postgres: { cpus: '0.3', mem_limit: 256m }
        redis: { cpus: '0.1' }
        nginx: { build: ./nginx }
        postgres-exporter: { mem_limit: 32m }
      """
    )
    #expect(file.services.map(\.kind.value) == [.other, .postgresql, .redis, .nginx, .other])
    #expect(file.services[1].cpuLimit?.value == 0.3)
  }

  @Test(arguments: [
    ("ports: [\"8080:80\"]", [8_080]), ("ports: [\"127.0.0.1:5433:5432/tcp\"]", [5_433]),
    ("ports: [\"80\"]", []), ("ports: [{ target: 80, published: 8081 }]", [8_081]),
    ("ports: [\"${PORT:-9000}:80\"]", [9_000]), ("ports: [\"70000:80\"]", []),
  ])
  func ports(line: String, ports: [Int]) throws {
    #expect(try Self.service(line).ports == ports)
  }

  @Test(arguments: [
    ("mem_limit: 512m", 536_870_912.0), ("mem_limit: 2gb", 2_147_483_648),
    ("mem_limit: 1073741824", 1_073_741_824), ("mem_limit: lots", nil), ("mem_limit: -1", nil),
    ("deploy: { resources: { limits: { memory: 1.5G } } }", 1_610_612_736),
  ])
  func memory(line: String, bytes: Double?) throws {
    #expect(try Self.service(line).memoryLimit?.value == bytes)
  }

  @Test func aFileWithoutServicesIsRefused() {
    let error = #expect(throws: ComposeError.self) { try Self.read("version: 3\n") }
    #expect(error?.message.french.contains("pas un fichier Compose") == true)
  }

  @Test func aDirectoryStandsForItsFile() throws {
    let file = URL(filePath: TestFile.path("compose.yaml"))
    let found = try ComposeFile(path: file.deletingLastPathComponent().path)
    #expect(found.name == "club")
    #expect(found.services.first?.kind.place.hasSuffix("Logs/compose.yaml:7:12") == true)
  }

  @Test(arguments: [
    ("/nowhere", "there is no file `/nowhere`", "il n'y a pas de fichier"),
    ("/proc/self/fd", "holds no Compose file", "ne contient pas de fichier Compose"),
  ])
  func whereThereIsNoneIsTold(path: String, english: String, french: String) throws {
    let error = try #require(throws: ComposeError.self) { try ComposeFile(path: path) }
    #expect(error.message.english.contains(english) && error.message.french.contains(french))
    #expect(error.cure?.english.contains("compose.yaml") == true)
  }

  @Test func whatIsNoYAMLIsToldWithItsPlace() {
    let error = #expect(throws: DossierError.self) { try Self.read("services: [\n") }
    #expect(error?.message.english.contains("compose.yaml:") == true)
  }
}

@Suite struct ForeignYAMLTests {
  private static func read(_ text: String) throws -> ForeignYAML {
    try ForeignYAML.parse(bytes: Array(text.utf8), file: "x.yaml")
  }

  @Test func aliasesStandForTheirAnchors() throws {
    let root = try Self.read(
      "a: &x { b: 1, c: 2 }\nd: *x\ne: { <<: *x, c: 3 }\nf: { <<: [*x, { g: 4 }] }"
    )
    #expect(root["d"]?["b"]?.text == "1")
    #expect(root["e"]?["c"]?.text == "3" && root["e"]?["b"]?.text == "1")
    #expect(root["f"]?.entries.map(\.key) == ["b", "c", "g"])
    #expect(root["e"]?.location.line == 3)
  }

  @Test func tagsAreReadOver() throws {
    #expect(try Self.read("a: !reset [1]\nb: !!str 2")["b"]?.text == "2")
  }

  @Test func aliasesOfAliasesStaySmall() throws {
    var text = "a0: &a0 [x]\n"
    for level in 1...35 {
      text +=
        "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
    }
    #expect(try Self.read(text)["a35"]?.items.count == 9)
  }

  @Test func anEmptyFileIsEmpty() throws {
    #expect(try Self.read("").entries.isEmpty)
  }

  /// What fuzzing found: none of these may trap, and their drafts have no errors.
  @Test(arguments: [
    "services: { a: { image: \"!\" }, b: { image: \"@\" }, c: { image: \":\" } }",
    "name: \"\"\nservices: { a: { image: nginx } }",
    "services: { a: { image: nginx, ports: [\"/\"] } }",
    "services: { \(String(repeating: "x", count: 90)): {}, \(String(repeating: "x", count: 91)): {} }",
    "services: { a: { depends_on: [b] }, b: { depends_on: [c] }, c: { depends_on: [a] } }",
  ])
  func oddFilesGiveSoundDrafts(text: String) throws {
    let root = try ForeignYAML.parse(bytes: Array(text.utf8), file: "compose.yaml")
    let file = try ComposeFile(root, file: "compose.yaml")
    var draft = Draft()
    draft.name = file.name.map { Found($0, at: "compose.yaml") }
    draft.add(file.services)
    let reading = Dossier.parse(draft.text(in: .english).dossier, file: "palier.yaml")
    #expect(reading.system != nil, "\(reading.diagnostics)")
  }
}
