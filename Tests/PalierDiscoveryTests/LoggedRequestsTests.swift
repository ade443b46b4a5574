import PalierDiscovery
import Testing

@Suite struct LoggedRequestsTests {
  private func line(_ second: Int, _ request: String, rest: String = "") -> String {
    let time = "17/May/2026:10:05:\(second < 10 ? "0" : "")\(second) +0000"
    return "192.0.2.1 - - [\(time)] \"\(request) HTTP/1.1\" 200 12 \"-\" \"Firefox\"\(rest)\n"
  }

  private func read(_ lines: [String]) throws -> LoggedRequests {
    try LoggedRequests(Array(lines.joined().utf8), named: "log")
  }

  @Test func requestsComeWithTheirMomentsAndQueries() throws {
    let log = try read([
      line(3, "GET /a?x=1&y=$2"), line(3, "GET /b"), line(5, "GET /a?x=2"), line(5, "POST /c"),
      line(5, "HEAD /a"), "nonsense\n",
    ])
    #expect(log.requests.map(\.path) == ["/a?x=1&y=$2", "/b", "/a?x=2"])
    #expect(log.requests.map(\.page) == ["/a", "/b", "/a"])
    // Two in a second lie a half apart, the only one of another in its middle.
    #expect(log.requests.map(\.time) == [0, 0.5, 2.25])
    #expect(log.others == 2)
    #expect(log.damaged == 1)
    #expect(!log.isCut)
  }

  @Test func durationsTellWhenRequestsBegan() throws {
    let log = try read([
      line(3, "GET /fast", rest: " 0.100"), line(4, "GET /slow", rest: " 3.000"),
    ])
    #expect(log.requests.map(\.path) == ["/slow", "/fast"])
    #expect(abs((log.requests.last?.time ?? 0) - 1.9) < 1e-9)
  }

  @Test(arguments: ["", "what is this?\n", "{\"a\": 1}\n"])
  func otherFilesAreRefused(text: String) {
    #expect(throws: AccessLogError.self) { _ = try LoggedRequests(Array(text.utf8), named: "x") }
  }

  @Test func aLogOfOtherMethodsHoldsNothing() throws {
    let log = try read([line(3, "POST /a"), line(3, "POST /b")])
    #expect(log.requests.isEmpty)
    #expect(log.others == 2)
  }
}
