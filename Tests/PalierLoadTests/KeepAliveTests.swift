import PalierLoad
import PalierPlatform
import PalierQueueing
import Testing

/// Ends of kept connections, as browsers take them.
@Suite(.serialized) struct KeepAliveTests {
  private static let ok = ScriptedServer.response("ok")

  private func post() -> RequestTemplate {
    var request = RequestTemplate(action: "go", method: "POST", path: "/go")
    request.body = .form([.init("a", "1")])
    request.think = .constant(0.03)
    return request
  }

  @Test func aPostAfterAnIdleEndGoesOverANewConnectionOnce() throws {
    let server = try ScriptedServer { _ in .sendAndClose(Self.ok) }
    defer { server.stop() }
    let step = try load(LoadScript(target: try target(server), repeating: post()))
    let go = try #require(step.action("go"))
    #expect(go.completions > 3)
    #expect(go.errors.isEmpty)
    // Each on a connection of its own, none twice.
    #expect(Set(server.requests.map(\.connection)).count == server.requests.count)
    #expect(server.requests.count <= go.completions + 2)
  }

  /// How servers say that they will close, or that they may go on.
  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", false),
    ("HTTP/1.1 200 OK\r\nconnection: Keep-Alive, CLOSE\r\nContent-Length: 2\r\n\r\nok", false),
    ("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", false),
    ("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", true),
    ("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=5, max=2\r\nContent-Length: 2\r\n\r\nok", true),
    ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", true),
    ("HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n", true),
  ])
  func aConnectionIsKeptAsTheServerSays(response: String, isKept: Bool) throws {
    let server = try ScriptedServer { _ in .send(response) }
    defer { server.stop() }
    let step = try load(journey(server, [get("/")]), for: 0.2)
    #expect(step.completions > 3)
    #expect(step.errors.isEmpty)
    let connections = Set(server.requests.map(\.connection)).count
    #expect(isKept ? connections == 1 : connections == server.requests.count)
  }

  @Test func whatComesUnaskedOnAKeptConnectionIsNoAnswer() throws {
    // As a server does that ends an idle connection with words.
    let late = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n"
    let server = try ScriptedServer { _ in .sendAndClose(Self.ok + late) }
    defer { server.stop() }
    let step = try load(LoadScript(target: try target(server), repeating: post()))
    let go = try #require(step.action("go"))
    #expect(go.completions > 3)
    #expect(go.errors.isEmpty)
    #expect(go.statuses == [200: go.completions])
  }
}
