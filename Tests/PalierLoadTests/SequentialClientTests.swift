import PalierLoad
import PalierPlatform
import PalierQueueing
import Testing

@Suite(.serialized) struct SequentialClientTests {
  @Test func oneRequestAtATimeIsSentAndDescribed() throws {
    let server = try ScriptedServer { request in
      switch request.path {
      case "/login": .send(ScriptedServer.response("k=42.", headers: "Set-Cookie: s=1\r\n"))
      case "/slow":
        .wait(0.05, ScriptedServer.response("", headers: "Server-Timing: db;dur=12.5\r\n"))
      default: .sendAndClose(ScriptedServer.response("bye", headers: "Connection: close\r\n"))
      }
    }
    defer { server.stop() }
    var login = RequestTemplate(action: "login", path: "/login")
    login.extractions = [.init("key", pattern: #"k=(\d+)\."#)]
    let slow = RequestTemplate(action: "slow", path: "/slow")
    let last = RequestTemplate(action: "last", path: "/last?k=$key")
    let client = try SequentialClient(
      LoadScript(
        target: try target(server),
        journeys: [LoadScript.Journey(once: [login], activities: [[slow, last]])]
      )
    )
    #expect(try client.enter().map(\.status) == [200])
    let first = try client.send("slow")
    #expect(first.error == nil)
    #expect(first.latency >= 0.05)
    #expect(first.serverTiming == "db;dur=12.5")
    #expect(!first.opensConnection)
    #expect(!first.closesConnection)
    #expect(first.headers.contains("Server-Timing"))
    #expect((first.firstByte ?? 0) > 0)
    let second = try client.send("last")
    #expect(second.closesConnection)
    #expect(try client.send("last").opensConnection)
    #expect(server.requests.last?.path == "/last?k=42")
    #expect(server.requests.last?.header("Cookie") == "s=1")
    #expect(throws: LoadScriptError.self) { try client.send("unknown") }
  }

  @Test func oneConnectionIsServedWhileAnotherIsHeld() throws {
    let server = try ScriptedServer { request in
      request.path == "/held"
        ? .wait(0.3, ScriptedServer.response("")) : .send(ScriptedServer.response(""))
    }
    defer { server.stop() }
    let client = try SequentialClient(
      LoadScript(
        target: try target(server),
        journeys: [
          LoadScript.Journey(activities: [
            [RequestTemplate(action: "held", path: "/held")],
            [RequestTemplate(action: "quick", path: "/quick")],
          ])
        ]
      )
    )
    try client.start("held", on: 0)
    let quick = try client.send("quick", on: 1)
    let held = try client.wait(for: 0)
    #expect(quick.sentAt + quick.latency < held.sentAt + held.latency)
    #expect(held.latency >= 0.3)
  }

  @Test func aTimeOutIsAResponse() throws {
    let server = try ScriptedServer { _ in .hang }
    defer { server.stop() }
    var request = RequestTemplate(action: "home", path: "/")
    request.timeout = 0.05
    let client = try SequentialClient(LoadScript(target: try target(server), repeating: request))
    let response = try client.send("home")
    #expect(response.error == .timeout)
    #expect(response.latency >= 0.05)
  }
}
