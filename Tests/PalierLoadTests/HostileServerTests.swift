import PalierLoad
import PalierPlatform
import PalierQueueing
import Testing

/// What a server may do to a tester; each ends as an error of its own kind, in bounded time.
@Suite(.serialized) struct HostileServerTests {
  struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    let reaction: ScriptedServer.Reaction
    let kind: ErrorKind
    var testDescription: String { name }

    init(_ name: String, _ reaction: ScriptedServer.Reaction, _ kind: ErrorKind) {
      self.name = name
      self.reaction = reaction
      self.kind = kind
    }
  }

  private static let ok = "HTTP/1.1 200 OK\r\n"

  static let attacks = [
    Attack("endless header lines", .endless(ok, "X: y\r\n"), .malformed),
    Attack("one endless header", .endless(ok + "X: ", "y"), .malformed),
    Attack("endless status line", .endless("HTTP/1.1 200 ", "O"), .malformed),
    Attack("endless interim responses", .endless("", "HTTP/1.1 100 C\r\n\r\n"), .malformed),
    Attack("endless garbage", .endless("", "garbage\n"), .malformed),
    Attack("endless line of a chunk", .endless(ok + chunked, "0"), .malformed),
    Attack("endless extension of a chunk", .endless(ok + chunked + "5;", "a"), .malformed),
    Attack("endless trailers", .endless(ok + chunked + "0\r\n", "X: y\r\n"), .malformed),
    Attack("endless body", .endless(ok + "\r\n", "body"), .timeout),
    Attack("endless chunks", .endless(ok + chunked, "4\r\nbody\r\n"), .timeout),
    Attack("dripping headers", .drip(ok + String(repeating: "X: y\r\n", count: 2_000)), .timeout),
    Attack(
      "dripping body",
      .drip(ok + "Content-Length: 9999\r\n\r\n" + String(repeating: "b", count: 9_000)),
      .timeout
    ),
    Attack("a length that never comes", .send(ok + "Content-Length: 99\r\n\r\nbody"), .timeout),
    Attack("a length cut short", .sendAndClose(ok + "Content-Length: 99\r\n\r\nbody"), .closed),
    Attack("a chunk cut short", .sendAndClose(ok + chunked + "99\r\nbody"), .closed),
    Attack("a length beyond numbers", .send(ok + "Content-Length: " + nines), .malformed),
    Attack("a negative length", .send(ok + "Content-Length: -1\r\n\r\n"), .malformed),
    Attack(
      "two lengths",
      .send(ok + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nhello"),
      .malformed
    ),
    Attack("a chunk size beyond numbers", .send(ok + chunked + nines), .malformed),
    Attack("another protocol", .send("220 mail.test ESMTP\r\n"), .malformed),
    Attack("TLS in the clear", .bytes([0x15, 3, 1, 0, 2, 2, 70, 10]), .malformed),
    Attack("an unasked upgrade", .send("HTTP/1.1 101 Switching\r\n\r\n"), .malformed),
    Attack("NUL bytes", .bytes([UInt8](repeating: 0, count: 100_000)), .malformed),
    Attack("no compressed body", .send(compressed(Array("hello".utf8))), .malformed),
    Attack("a compressed body cut short", .bytes(bomb(dropping: 20)), .malformed),
    Attack("a compression bomb", .bytes(bomb(dropping: 0)), .check),
    Attack("closes at once", .close, .closed), Attack("resets", .reset, .reset),
    Attack("silence", .hang, .timeout),
  ]

  private static let chunked = "Transfer-Encoding: chunked\r\n\r\n"
  private static let nines = String(repeating: "9", count: 30) + "\r\n\r\n"

  private static func compressed(_ body: [UInt8]) -> String {
    ok + "Content-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
      + String(decoding: body, as: UTF8.self)
  }

  /// A response of 1,000 gzip members of a megabyte of zeros each; the last bytes may be missing.
  private static func bomb(dropping count: Int) -> [UInt8] {
    let body = Array((0..<1_000).map { _ in GzipBomb.megabyte }.joined().dropLast(count))
    // What is cut short must be short enough to be looked at to its end.
    let shown = count > 0 ? Array(GzipBomb.megabyte.dropLast(count)) : body
    return Array(
      (ok + "Content-Encoding: gzip\r\nContent-Length: \(shown.count)\r\n\r\n").utf8
    ) + shown
  }

  @Test(arguments: attacks)
  func anAttackIsAnErrorOfItsKind(attack: Attack) throws {
    let server = try ScriptedServer { _ in attack.reaction }
    defer { server.stop() }
    var request = RequestTemplate(action: "home", path: "/")
    request.mustContain = "wanted"
    request.timeout = attack.kind == .timeout ? 0.1 : 30
    request.think = .constant(0.05)
    let script = LoadScript(target: try target(server), repeating: request)
    let run = try LoadEngine(script, patient()).run([LoadStep(.closed(users: 2), duration: 0.3)])
    let home = try #require(run.steps.first?.action("home"))
    #expect(home.completions == 0)
    #expect(Set(home.errors.keys) == [attack.kind])
  }

  @Test func aServerThatNeverTakesTheRequestIsATimeOut() throws {
    let listener = try ListeningSocket(at: .loopback(port: 0), backlog: 1)
    var request = RequestTemplate(action: "home", method: "POST", path: "/")
    request.body = .raw(String(repeating: "x", count: 20_000_000))
    request.timeout = 0.2
    request.think = .constant(0.05)
    let url = "http://127.0.0.1:\(listener.address.port)/"
    let script = LoadScript(target: try LoadTarget(url: url), repeating: request)
    let run = try LoadEngine(script, patient()).run([LoadStep(.closed(users: 1), duration: 0.5)])
    #expect(run.steps.first?.errors.keys.map(\.self) == [.timeout])
  }

  @Test func loadsGoOverIPv6AndUnixSockets() throws {
    let folder = try Folder()
    let addresses = [
      (SocketAddress("::1", port: 0), "/"),
      (SocketAddress(path: "\(folder.path)/site.sock"), ":/"),
    ]
    for (address, path) in addresses {
      let server = try ScriptedServer(at: try #require(address)) { _ in
        .send(ScriptedServer.response("hello"))
      }
      defer { server.stop() }
      let request = RequestTemplate(action: "home", path: "/")
      let url = "http://\(server.address)\(path)"
      let script = LoadScript(target: try LoadTarget(url: url), repeating: request)
      let run = try LoadEngine(script).run([LoadStep(.closed(users: 2), duration: 0.2)])
      let step = try #require(run.steps.first)
      #expect(step.errors.isEmpty)
      #expect(step.completions > 0)
      #expect(step.tester.connectionsOpened <= 2)
    }
  }
}
