import PalierLoad
import PalierQueueing
import Testing

@Suite struct ResponseParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: String
    var body: String?
    var fault: ResponseFault?
    var keepsAlive = true
    var ends = false
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "counted", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", body: "hi"),
    Case(name: "empty", bytes: "HTTP/1.1 200 OK\r\ncontent-length:0\r\n\r\n", body: ""),
    Case(name: "no reason", bytes: "HTTP/1.1 204\r\n\r\n", body: ""),
    Case(name: "not modified", bytes: "HTTP/1.1 304 X\r\nContent-Length: 9\r\n\r\n", body: ""),
    Case(name: "bare line feeds", bytes: "HTTP/1.1 200 OK\nContent-Length: 1\n\na", body: "a"),
    Case(
      name: "chunked",
      bytes:
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n1 \r\nd\r\n0\r\nX: y\r\n\r\n",
      body: "abcd"
    ),
    Case(
      name: "interim response",
      bytes: "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na",
      body: "a"
    ),
    Case(
      name: "until the end",
      bytes: "HTTP/1.1 200 OK\r\n\r\nall of it",
      body: "all of it",
      keepsAlive: false,
      ends: true
    ),
    Case(
      name: "other coding",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\nxyz",
      body: "xyz",
      keepsAlive: false,
      ends: true
    ),
    Case(
      name: "close",
      bytes: "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 1\r\n\r\na",
      body: "a",
      keepsAlive: false
    ),
    Case(
      name: "version 1.0",
      bytes: "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na",
      body: "a",
      keepsAlive: false
    ),
    Case(
      name: "version 1.0 kept alive",
      bytes: "HTTP/1.0 200 OK\r\nConnection: foo, keep-alive\r\nContent-Length: 1\r\n\r\na",
      body: "a"
    ),
    Case(
      name: "length and chunks",
      bytes:
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
      body: "a",
      keepsAlive: false
    ),
    Case(
      name: "same length twice",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na",
      body: "a"
    ),
    Case(
      name: "harmless folded header",
      bytes: "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\na",
      body: "a"
    ),
    Case(
      name: "two lengths",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
      fault: .contentLength
    ),
    Case(
      name: "sign",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\na",
      fault: .contentLength
    ),
    Case(
      name: "lying length",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
      fault: .contentLength
    ),
    Case(
      name: "folded length",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n 2\r\n\r\na",
      fault: .header
    ),
    Case(name: "no colon", bytes: "HTTP/1.1 200 OK\r\nhello\r\n\r\n", fault: .header),
    Case(name: "blank name", bytes: "HTTP/1.1 200 OK\r\nA b: c\r\n\r\n", fault: .header),
    Case(name: "garbage", bytes: "SSH-2.0-OpenSSH_9.2\r\n", fault: .statusLine),
    Case(name: "version 2", bytes: "HTTP/2 200 OK and more\r\n\r\n", fault: .statusLine),
    Case(name: "status of two digits", bytes: "HTTP/1.1 20 OK\r\n\r\n", fault: .statusLine),
    Case(name: "switch", bytes: "HTTP/1.1 101 X\r\nUpgrade: h2c\r\n\r\n", fault: .upgrade),
    Case(
      name: "no chunk size",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
      fault: .chunk
    ),
    Case(
      name: "endless chunk size",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
      fault: .chunk
    ),
    Case(
      name: "chunk without end",
      bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
      fault: .chunk
    ),
    Case(
      name: "cut short",
      bytes: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
      fault: .truncated,
      ends: true
    ),
    Case(
      name: "endless headers",
      bytes: "HTTP/1.1 200 OK\r\n" + String(repeating: "X: y\r\n", count: 30_000),
      fault: .headersTooLong
    ),
    Case(
      name: "endless interim responses",
      bytes: String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 10_000),
      fault: .headersTooLong
    ),
    Case(
      name: "endless line",
      bytes: "HTTP/1.1 200 OK\r\nX: " + String(repeating: "y", count: 100_000),
      fault: .headersTooLong
    ),
  ]

  @Test(arguments: cases)
  func responsesAreReadAsTheStandardSays(_ example: Case) {
    let result = parse(Array(example.bytes.utf8), cuts: [], ends: example.ends)
    switch result {
    case .success(let parser):
      #expect(example.fault == nil)
      #expect(parser.isComplete)
      #expect(String(decoding: parser.body, as: UTF8.self) == example.body)
      #expect(parser.keepsAlive == example.keepsAlive)
    case .failure(let fault): #expect(fault == example.fault)
    }
  }

  @Test(arguments: cases.filter { $0.bytes.utf8.count < 1_000 })
  func anySplitGivesTheSameResult(_ example: Case) {
    let bytes = Array(example.bytes.utf8)
    let whole = Summary(parse(bytes, cuts: [], ends: example.ends))
    #expect(Summary(parse(bytes, cuts: Array(1..<bytes.count), ends: example.ends)) == whole)
    for cut in 1..<bytes.count {
      #expect(Summary(parse(bytes, cuts: [cut], ends: example.ends)) == whole)
    }
    var random = RandomSource(seed: 7)
    for _ in 0..<100 {
      let cuts = (1..<bytes.count).filter { _ in random.uniform() < 0.2 }
      #expect(Summary(parse(bytes, cuts: cuts, ends: example.ends)) == whole)
    }
  }

  @Test func damagedResponsesGiveTheSameResultHoweverTheyAreSplit() {
    var random = RandomSource(seed: 11)
    let sources = Self.cases.filter { $0.bytes.utf8.count < 1_000 }
    for _ in 0..<2_000 {
      let example = sources[random.index(below: sources.count)]
      var bytes = Array(example.bytes.utf8)
      for _ in 0..<(1 + random.index(below: 3)) {
        bytes[random.index(below: bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      let cuts = (1..<bytes.count).filter { _ in random.uniform() < 0.1 }
      let whole = Summary(parse(bytes, cuts: [], ends: true))
      #expect(Summary(parse(bytes, cuts: cuts, ends: true)) == whole)
    }
  }

  @Test func whatTheEngineNeedsIsKept() throws {
    let text = """
      HTTP/1.1 302 Found\r\nSet-Cookie: a=1; Path=/\r\nset-cookie: b=2\r\nServer-Timing: db;dur=5\r
      Server-Timing: held;dur=1500\r\nX-Held-Seconds: 1.25\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n
      """
    let parser = try parse(Array(text.utf8), cuts: [], ends: false).get()
    #expect(parser.status == 302)
    #expect(parser.cookies == ["a=1; Path=/", "b=2"])
    #expect(parser.heldSeconds == 1.25)
    #expect(parser.serverTiming.flatMap(ServerTiming.held(in:)) == 1.5)
    #expect(String(decoding: parser.headers, as: UTF8.self).contains("Location: /x\n"))
  }

  @Test func aResponseToHeadHasNoBody() throws {
    var parser = ResponseParser(answersHead: true)
    let bytes = Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHTTP".utf8)
    let used = try parser.consume(bytes.span)
    #expect(parser.isComplete)
    #expect(used == bytes.count - 4)
  }
}

/// All that a parser tells, for comparing.
struct Summary: Equatable {
  var fault: ResponseFault?
  var status = 0
  var body: [UInt8] = []
  var headers: [UInt8] = []
  var keepsAlive = false
  var isComplete = false
  var cookies: [String] = []

  init(_ result: Result<ResponseParser, ResponseFault>) {
    switch result {
    case .success(let parser):
      status = parser.status
      body = parser.body
      headers = parser.headers
      keepsAlive = parser.keepsAlive
      isComplete = parser.isComplete
      cookies = parser.cookies
    case .failure(let fault): self.fault = fault
    }
  }
}
