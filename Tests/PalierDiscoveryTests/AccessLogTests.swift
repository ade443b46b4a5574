import Foundation
import PalierDiscovery
import PalierModel
import Testing

@Suite struct AccessLogTests {
  /// A line of a person in the combined format, `seconds` after ten o'clock.
  static func line(
    _ path: String,
    at seconds: Int = 0,
    from address: String = "192.0.2.1",
    method: String = "GET",
    status: Int = 200,
    bytes: String = "1000",
    agent: String = "Mozilla/5.0 Firefox/123.0"
  ) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(two(10 + seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return """
      \(address) - - [04/Mar/2024:\(time) +0100] "\(method) \(path) HTTP/1.1" \(status) \(bytes) \
      "-" "\(agent)"
      """
  }

  static func read(_ lines: [String]) throws -> AccessLogFindings {
    try TestFile.findings(Array(lines.joined(separator: "\n").utf8))
  }

  @Test(arguments: [
    ("common", #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12"#),
    ("common", #"192.0.2.1 - ann [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.0" 200 -"#),
    (
      "combined",
      #"2001:db8::1 - - [04/Mar/2024:10:00:00 +0100] "GET /a?b=c HTTP/2" 200 12 "-" "Firefox""#
    ),
    (
      "combined",
      #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "a \"b\" c""#
    ),
    (
      "combined with durations",
      #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "F" 0.250"#
    ),
    (
      "combined with durations",
      #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "F" "-" rt=0.250"#
    ),
    (
      "combined with durations",
      #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "F" 250000"#
    ),
    (
      "vhost_combined",
      #"club.example:443 192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "F""#
    ),
  ])
  func formatsAreRecognised(name: String, line: String) throws {
    let findings = try Self.read([line, line, ""])
    #expect(findings.files.first?.format.name.english == name)
    #expect(findings.requests == 2 && findings.damaged == 0)
    let action = try #require(findings.actions.first)
    #expect(action.pattern == "/a" && action.method == "GET" && action.requests == 2)
    if name.hasSuffix("durations") {
      #expect(action.duration == 0.25)
    } else {
      #expect(action.duration == nil)
    }
  }

  @Test(arguments: [
    ("/members/17/", "/members/{id}"), ("/", "/"), ("/a//b", "/a/b"),
    ("/orders/2024-03-04/lines", "/orders/{id}/lines"),
    ("/f/550e8400-e29b-41d4-a716-446655440000", "/f/{id}"),
    ("/reset/9f86d081884c7d659a2feaa0c55ad015", "/reset/{id}"),
    ("/who/ann@club.example", "/who/{id}"), ("/who/ann%40club.example", "/who/{id}"),
    ("/blog/how-to-ride.html?page=2", "/blog/how-to-ride.html"), ("/v2/api", "/v2/api"),
  ])
  func identifiersAreFolded(path: String, pattern: String) throws {
    #expect(try Self.read([Self.line(path)]).actions.map(\.pattern) == [pattern])
  }

  @Test func manyNamesAreOnePattern() throws {
    let words = [
      "oak", "elm", "ash", "fir", "yew", "fig", "bay", "box", "may", "nut", "pea", "hop",
    ]
    var lines = words.flatMap { first in words.map { Self.line("/trees/\(first)-\($0)/leaves") } }
    lines += (0..<50).map { Self.line("/trees/new", at: $0) }
    let actions = try Self.read(lines).actions
    #expect(actions.map(\.pattern) == ["/trees/{id}/leaves", "/trees/new"])
    #expect(actions.map(\.requests) == [144, 50])
    #expect(abs(actions[0].share - 144.0 / 194) < 1e-12)
  }

  @Test func fewNamesStayApart() throws {
    let lines = ["members", "badges", "search"].map { Self.line("/\($0)") }
    #expect(try Self.read(lines).actions.count == 3)
  }

  @Test func filesAreSetApart() throws {
    let findings = try Self.read([
      Self.line("/"), Self.line("/site.css"), Self.line("/a/b.PNG?v=3"), Self.line("/report.pdf"),
    ])
    #expect(findings.actionCount == 1)
    #expect(findings.staticFiles.map(\.kind) == [.image, .style, .download])
    #expect(findings.staticFiles.map(\.bytes) == [1_000, 1_000, 1_000])
  }

  @Test func robotsAreSetApart() throws {
    let findings = try Self.read([
      Self.line("/", from: "192.0.2.1"),
      Self.line("/", from: "192.0.2.2", agent: "Mozilla/5.0 (compatible; ExampleBot/1.0)"),
      Self.line("/robots.txt", from: "192.0.2.3"), Self.line("/", from: "192.0.2.3"),
      Self.line("/", from: "192.0.2.4", agent: "curl/8.5.0"),
      Self.line("/", from: "192.0.2.5", method: "HEAD"),
    ])
    #expect(findings.robotRequests == 4)
    #expect(findings.otherRequests == 1)
    #expect(findings.actionCount == 1 && findings.sessions == 1)
  }

  @Test func sessionsEndAfterHalfAnHour() throws {
    let times = [0, 10, 40, 40 + 1_800, 40 + 1_800 + 1_801, 40 + 1_800 + 1_801 + 60]
    let lines = times.map { Self.line("/", at: $0) } + [Self.line("/", at: 5, agent: "Safari")]
    let findings = try Self.read(lines)
    // One of 1,840 seconds, one of 60, and one of a single action.
    #expect(findings.sessions == 3)
    #expect(abs(findings.sessionLength - (1_840 + 60) / 3) < 1e-9)
    #expect(abs(findings.sessionActions - 7.0 / 3) < 1e-12)
    let think = try #require(findings.think)
    #expect(abs(think - (10 + 30 + 1_800 + 60) / 4) < 1e-9)
    let quartiles = findings.thinkQuartiles
    #expect(quartiles.count == 3 && quartiles == quartiles.sorted() && quartiles[0] == 10)
  }

  @Test func errorsAreSharesByClass() throws {
    let statuses = [200, 200, 200, 301, 404, 404, 500, 503, 200, 200]
    let findings = try Self.read(statuses.map { Self.line("/a", status: $0) })
    #expect(findings.clientErrors == 0.2 && findings.serverErrors == 0.2)
    #expect(findings.actions.first?.clientErrors == 0.2)
  }

  @Test func theBusiestMinuteIsABurst() throws {
    // 20 actions a minute for an hour, and 40 more in its last minute.
    var lines = (0..<1_200).map { Self.line("/", at: $0 * 3) }
    lines += (0..<40).map { Self.line("/", at: 3_540 + $0) }
    let peak = try #require(try Self.read(lines).peakHour)
    #expect(peak.hour == 10 && peak.date.iso == "2024-03-04")
    #expect(peak.actions == 1_240 && peak.busiestMinute == 60)
    let burst = try #require(peak.burst)
    #expect(abs(burst - 60 * 60 / 1_240.0) < 1e-12)
    let few = try #require(try Self.read(Array(lines.prefix(500))).peakHour)
    #expect(few.burst == nil)
  }

  @Test func wholeDaysSayWhoComes() throws {
    let findings = try TestFile.findings("club.log")
    #expect(findings.wholeDays == 1)
    let visitors = try #require(findings.visitorsPerDay)
    #expect(visitors.isExact && visitors.mid > 50)
    let share = try #require(findings.peakShare)
    #expect(share.mid > 1.0 / 24 && share.mid < 0.5)
    #expect(findings.period.lowerBound.iso == "2024-03-04")
  }

  @Test(arguments: [
    "", "x", "192.0.2.1 - - [04/Mar/2024:10:00",
    #"192.0.2.1 - - [04/Foo/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "F""#,
    #"192.0.2.1 - - [04/Mar/2024:25:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "F""#,
    #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 999 12 "-" "F""#,
    #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "GET /a HTTP/1.1" 200 12 "-" "F"#,
    #"192.0.2.1 - - [04/Mar/2024:10:00:00 +0100] "\x16\x03\x01" 400 12 "-" "-""#,
    "\u{0}\u{1}\u{2}",
  ])
  func damagedLinesAreCounted(line: String) throws {
    let good = Self.line("/a")
    let findings = try Self.read([good, line, good])
    #expect(findings.lines == 3 && findings.requests == 2 && findings.damaged == 1)
    #expect(findings.samples.map(\.location.line) == [2])
  }

  @Test func aLineLongerThanAllIsDamaged() throws {
    let long = Self.line("/" + String(repeating: "a", count: 3 * AccessLogReader.longestLine))
    let findings = try Self.read([Self.line("/a"), long, Self.line("/b")])
    #expect(findings.damaged == 1)
    #expect(findings.actions.map(\.pattern) == ["/a", "/b"])
  }

  @Test func aFirstLineLongerThanAllIsDamagedToo() throws {
    let long = String(repeating: "x", count: 5 * AccessLogReader.longestLine)
    let findings = try Self.read([long, long, Self.line("/a"), Self.line("/b")])
    #expect(findings.lines == 4 && findings.damaged == 2 && findings.requests == 2)
    #expect(findings.samples.map(\.location.line) == [1, 2])
    for alone in [[long], [long, ""], [long, long]] {
      let error = try #require(throws: AccessLogError.self) { try Self.read(alone) }
      #expect(error.message.english.contains("it begins: xxxx"))
    }
  }

  @Test func severalLogsAreOneSeries() throws {
    var reader = AccessLogReader()
    try reader.read(Array((Self.line("/a") + "\n").utf8), named: "one.log")
    try reader.read(Array((Self.line("/b", at: 20) + "\n").utf8), named: "two.log")
    let findings = reader.findings()
    #expect(findings.sessions == 1 && findings.think == 20)
    #expect(findings.files.map(\.name) == ["one.log", "two.log"])
  }

  @Test(arguments: [
    ("", "`x` is empty", "name a log"),
    ("hello\nworld\n", "no access log that Palier can read; it begins: hello", "combined"),
    ("\u{7F}ELF\u{1}\u{2}\u{0}\u{0}\n", "no access log: it is no text", "combined"),
    ("\u{1B}[31mhello world, this is red\n", "it begins: ·[31mhello", "combined"),
  ])
  func whatIsNoLogIsRefused(text: String, message: String, cure: String) throws {
    var reader = AccessLogReader()
    let error = #expect(throws: AccessLogError.self) {
      try reader.read(Array(text.utf8), named: "x")
    }
    #expect(error?.message.english.contains(message) == true)
    #expect(error?.cure?.english.contains(cure) == true)
  }

  @Test(arguments: [
    ("/nowhere", "no such file or directory", nil),
    ("/proc/self/fd", "it is a directory", "--from-log /proc/self/fd/access.log"),
  ])
  func whatCannotBeReadIsTold(path: String, message: String, cure: String?) throws {
    var reader = AccessLogReader()
    let error = try #require(throws: AccessLogError.self) { try reader.read(path) }
    #expect(error.message.english == "`\(path)` cannot be read: \(message)")
    if let cure { #expect(error.cure?.french.contains(cure) == true) }
  }

  /// What the tables have no room for is counted, and said.
  @Test func whatOverflowsIsCounted() throws {
    let lines = (0..<40).flatMap { first in
      (0..<850).map { Self.line("/p\(first)q/x\($0)x", at: $0) }
    }
    let findings = try Self.read(lines + [Self.line("/" + String(repeating: "a/", count: 400))])
    #expect(findings.requests == 34_001 && findings.actionCount == 34_001)
    #expect(findings.overflow == 34_001 - 32_768)
    #expect(findings.actions.reduce(0) { $0 + $1.requests } == 32_768)
    #expect(findings.facts.contains { $0.value.english.hasPrefix("1233 requests found no room") })
  }

  @Test func aPathTooLongToShowIsNoExample() throws {
    let long = "/" + String(repeating: "a/", count: 400)
    let action = try #require(try Self.read([Self.line(long)]).actions.first)
    #expect(action.example == action.pattern && action.pattern.utf8.count < 30)
  }

  @Test(
    arguments: [
      ("zcat", [0x1F, 0x8B, 8, 0, 0, 1]), ("xzcat", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
      ("zstdcat", [0x28, 0xB5, 0x2F, 0xFD, 0]), ("bzcat", [0x42, 0x5A, 0x68, 0x39]),
    ] as [(String, [UInt8])]
  )
  func compressedLogsNameTheWayIn(tool: String, bytes: [UInt8]) throws {
    var reader = AccessLogReader()
    let error = #expect(throws: AccessLogError.self) {
      try reader.read(bytes, named: "access.log.x")
    }
    let way = "\(tool) access.log.x | palier init --from-log -"
    #expect(error?.cure?.english.contains(way) == true)
    #expect(error?.cure?.french.contains(way) == true)
  }

  @Test func rotatedLogsAreReadInTheOrderOfTime() throws {
    let folder = URL.temporaryDirectory.appending(path: "palier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = ["access.log", "access.log.1", "access.log.2"]
    for (index, name) in names.enumerated() {
      let lines = [
        "", Self.line("/a", at: 120 - 60 * index), Self.line("/b", at: 150 - 60 * index),
      ]
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: name))
    }
    let paths = names.map { folder.appending(path: $0).path }
    #expect(AccessLogReader.inOrder(paths) == paths.reversed())
    #expect(AccessLogReader.inOrder(paths + ["-"]) == paths + ["-"])
    #expect(AccessLogReader.inOrder(["/nowhere", paths[0]]) == ["/nowhere", paths[0]])
    var reader = AccessLogReader()
    for path in AccessLogReader.inOrder(paths) { try reader.read(path) }
    let findings = reader.findings()
    #expect(findings.sessions == 1 && findings.think == 30 && findings.sessionLength == 150)
  }

  @Test func aFileIsReadAsItsBytesAre() throws {
    var reader = AccessLogReader()
    try reader.read(TestFile.path("club.log"))
    let (file, memory) = (reader.findings(), try TestFile.findings("club.log"))
    #expect(file.actions == memory.actions && file.lines == memory.lines)
    #expect(file.damaged == 2 && file.sessions == memory.sessions)
  }

  /// A real log, where it is at hand.
  @Test(.enabled(if: RealLog.path != nil, "the real log is not at hand"))
  func aRealLogIsReadWhole() throws {
    var reader = AccessLogReader()
    try reader.read(try #require(RealLog.path))
    let findings = reader.findings()
    #expect(findings.lines == 10_000 && findings.requests + findings.damaged == 10_000)
    #expect(findings.damaged < 10)
    let parts =
      findings.actionCount + findings.robotRequests + findings.otherRequests
      + findings.staticFiles.reduce(0) { $0 + $1.requests }
    #expect(parts == findings.requests)
    #expect(findings.actions.reduce(0) { $0 + $1.requests } == findings.actionCount)
  }
}

/// The log named by `PALIER_ACCESS_LOG`, which tests may read besides their own.
enum RealLog {
  static let path = ProcessInfo.processInfo.environment["PALIER_ACCESS_LOG"]
    .flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
}
