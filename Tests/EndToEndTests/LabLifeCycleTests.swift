import PalierPlatform
import Testing

/// Systems of the lab start in their control groups, answer, and leave nothing behind.
@Suite(.serialized) struct LabLifeCycleTests {
  static let needsGroups: Comment =
    "control groups cannot be written here, or a system of the lab is running"
  static let needsPackages: Comment =
    "the lab's Python packages are missing (make setup), control groups cannot be written, or a system runs"

  @Test(.enabled(if: LabCommand.canStartSystems, needsGroups))
  func aReferenceSystemLeavesNothingBehind() throws {
    defer { _ = try? LabCommand.run("stop") }
    let (output, status) = try LabCommand.run("start", "reference", "nested-pool")
    #expect(status == 0, "\(output)")
    let again = try LabCommand.run("start", "reference", "nested-pool")
    #expect(again.output.contains("running already"), "\(again.output)")

    #expect(try TestClient(port: 8_100).get("/query").status == 200)
    var processes: [Int] = []
    for service in ["web", "database"] {
      let groups = LabCommand.groups(of: service)
      let group = try #require(groups.first)
      let members = KernelFile.text(of: "\(group)/cgroup.procs") ?? ""
      let numbers = members.split(separator: "\n").compactMap { Int($0) }
      #expect(numbers.count == 2, "\(service): \(members)")
      processes += numbers
    }

    let stopped = try LabCommand.run("stop")
    #expect(stopped.status == 0, "\(stopped.output)")
    for process in processes { #expect(!RunningProcess.exists(process)) }
    for service in ["web", "database"] { #expect(LabCommand.groups(of: service).isEmpty) }
    #expect(try LabCommand.run("status").status == 1)
  }

  @Test(.enabled(if: LabCommand.canStartSystems, needsGroups))
  func aQuotaIsSet() throws {
    defer { _ = try? LabCommand.run("stop") }
    let (output, status) = try LabCommand.run("start", "reference", "half-core")
    #expect(status == 0, "\(output)")
    let settings = LabCommand.groups(of: "web").flatMap { group in
      ["cpu.cfs_quota_us", "cpu.max"].compactMap { KernelFile.text(of: "\(group)/\($0)") }
    }
    #expect(settings.contains { $0.hasPrefix("50000") }, "\(settings)")
  }

  /// MemoList's services.
  static let services = ["nginx", "api", "database", "cache"]

  @Test(.enabled(if: LabCommand.canStartMemoList, needsPackages), arguments: ["1", "1-document"])
  func memoListAnswers(variant: String) throws {
    defer { _ = try? LabCommand.run("stop") }
    let (output, status) = try LabCommand.run("start", "memolist", variant)
    #expect(status == 0, "\(output)")

    #expect(try TestClient(port: 8_200).get("/api/decks").status == 401)
    let wrong = try TestClient(port: 8_200).post("/login", "user=user0007&password=open+barley")
    #expect(wrong.status == 403)
    let login = try TestClient(port: 8_200).post("/login", "user=user0007&password=open+sesame")
    #expect(login.status == 200)
    let cookie = try #require(login.cookie)
    let decks = try TestClient(port: 8_200).get("/api/decks", cookie: cookie)
    #expect(decks.text.contains(#"{"id":25,"title":"Deck 25","cards":25,"due":25}"#))
    let cards = try TestClient(port: 8_200).get("/api/decks/25/cards", cookie: cookie)
    #expect(cards.text.ranges(of: #""front":"#).count == 20)
    #expect(try TestClient(port: 8_200).get("/media/picture07.webp", cookie: cookie).status == 200)
    // User 7 has cards 601 to 700; the made data ends with revision 300,000.
    for _ in 1...2 {
      let answer = try TestClient(port: 8_200).post(
        "/api/cards/601/answers",
        "grade=4",
        cookie: cookie
      )
      #expect(answer.text.contains(#""revision":"300001""#), "\(answer.text)")
      #expect(try LabCommand.run("reset").status == 0)
    }
    let foreign = try TestClient(port: 8_200).post(
      "/api/cards/1/answers",
      "grade=4",
      cookie: cookie
    )
    #expect(foreign.status == 404)

    // The document's 0.1 core for nginx and 512 MiB for the API.
    func limits(_ service: String, _ files: String...) -> [String] {
      LabCommand.groups(of: service).flatMap { group in
        files.compactMap { KernelFile.text(of: "\(group)/\($0)") }
      }
    }
    let quotas = limits("nginx", "cpu.cfs_quota_us", "cpu.max")
    #expect(quotas.contains { $0.hasPrefix("10000") }, "\(quotas)")
    let memory = limits("api", "memory.limit_in_bytes", "memory.max")
    #expect(memory.contains { $0.hasPrefix("536870912") }, "\(memory)")

    #expect(try LabCommand.run("stop").status == 0)
    for service in Self.services { #expect(LabCommand.groups(of: service).isEmpty) }
  }

  @Test(.enabled(if: LabCommand.canStartGameSite, needsPackages), arguments: ["before", "after"])
  func theGameSiteAnswers(variant: String) throws {
    defer { _ = try? LabCommand.run("stop") }
    let (output, status) = try LabCommand.run("start", "game-site", variant)
    #expect(status == 0, "\(output)")

    #expect(try TestClient(port: 8_000).get("/state").status == 401)
    let wrong = try TestClient(port: 8_000).post("/login", "user=user0007&password=open+barley")
    #expect(wrong.status == 403)
    let login = try TestClient(port: 8_000).post("/login", "user=user0007&password=open+sesame")
    #expect(login.status == 200)
    let cookie = try #require(login.cookie)

    let first = try TestClient(port: 8_000).get("/state", cookie: cookie)
    #expect(first.status == 200)
    #expect((10_000..<30_000).contains(first.text.utf8.count))
    let poll = try TestClient(port: 8_000).get("/events?since=0", cookie: cookie)
    let held = try #require(poll.timing("held"))
    #expect((1...3).contains(held))
    let action = try TestClient(port: 8_000).post("/action", "", cookie: cookie)
    #expect(action.status == 200)
    // The made data ends with move 60,000; after a reset its successor is free again.
    #expect(action.text.contains("60001"), "\(action.text)")
    #expect(try LabCommand.run("reset").status == 0)
    let repeated = try TestClient(port: 8_000).post("/action", "", cookie: cookie)
    #expect(repeated.text.contains("60001"), "\(repeated.text)")
  }

  @Test(.enabled(if: LabCommand.canStartEuropeCyclisme, needsPackages))
  func europeCyclismeAnswers() throws {
    defer { _ = try? LabCommand.run("stop") }
    let (output, status) = try LabCommand.run("start", "europe-cyclisme", "grand-est")
    #expect(status == 0, "\(output)")
    let client = { try TestClient(port: 8_200) }

    let near = try client().get("/nearby?lat=48.0&lon=6.9")
    #expect(near.status == 200)
    #expect(near.text.contains("Vosges"), "\(near.text)")
    let route = try client().get("/routes/1")
    #expect(route.text.contains("LineString"), "\(route.text)")
    #expect(try client().get("/routes/0").status == 404)
    #expect(try client().get("/weather?lat=48&lon=7").status == 200)
    #expect(try client().get("/favourites").status == 401)
    let popular = try client().get("/popular")
    #expect(popular.text.contains("Route 1"), "\(popular.text)")
    #expect(popular.text.contains("X-Cache: miss"), "\(popular.text)")
    #expect(try client().get("/popular").text.contains("X-Cache: hit"))
    #expect(try LabCommand.run("reset").status == 0)
    #expect(try client().get("/popular").text.contains("X-Cache: miss"))

    #expect(try LabCommand.run("stop").status == 0)
    for service in ["proxy", "web", "database", "cache", "weather"] {
      #expect(LabCommand.groups(of: service).isEmpty)
    }
  }
}
