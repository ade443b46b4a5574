import PalierLoad
import PalierPlatform
import PalierQueueing
import Testing

@Suite(.serialized) struct RedirectTests {
  private static let ok = ScriptedServer.response("hello")

  private static func moved(_ status: Int, to location: String, _ headers: String = "") -> String {
    ScriptedServer.response("", status: status, headers: "Location: \(location)\r\n\(headers)")
  }

  private func following(_ method: String = "GET") -> RequestTemplate {
    var request = RequestTemplate(action: "go", method: method, path: "/old?a=1")
    request.followsRedirects = true
    if method == "POST" || method == "PUT" { request.body = .form([.init("user", "Zoé")]) }
    return request
  }

  @Test(arguments: [
    ("GET", 301, "GET"), ("POST", 301, "GET"), ("POST", 302, "GET"), ("PUT", 302, "PUT"),
    ("POST", 303, "GET"), ("PUT", 303, "GET"), ("HEAD", 303, "HEAD"), ("POST", 307, "POST"),
    ("PUT", 308, "PUT"),
  ])
  func methodsChangeAsTheStatusSays(method: String, status: Int, next: String) throws {
    let server = try ScriptedServer { request in
      request.path == "/old?a=1"
        ? .send(Self.moved(status, to: "new/./x/../y?b=2"))
        : .send(method == "HEAD" ? "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" : Self.ok)
    }
    defer { server.stop() }
    let go = try #require(try visit(journey(server, [following(method)]), times: 3).action("go"))
    #expect(go.errors.isEmpty)
    #expect(go.statuses == [200: 3])
    let second = try #require(server.requests.first { $0.path == "/new/y?b=2" })
    #expect(second.head.hasPrefix(next + " "))
    let keepsBody = next == method && method != "GET" && method != "HEAD"
    #expect(second.body == (keepsBody ? "user=Zo%C3%A9" : ""))
    #expect((second.header("Content-Type") != nil) == keepsBody)
    #expect(second.header("Host") == "127.0.0.1:\(server.address.port)")
    // All hops are counted: each has a head of its own.
    #expect(go.bytesIn > go.completions * Self.ok.utf8.count)
  }

  @Test func cookiesAndTimeGoAlong() throws {
    let server = try ScriptedServer { request in
      switch request.path {
      case "/old?a=1": .wait(0.05, Self.moved(302, to: "/next", "Set-Cookie: s=1\r\n"))
      case "/next": .wait(0.05, Self.moved(302, to: "/new"))
      default: .send(Self.ok)
      }
    }
    defer { server.stop() }
    let go = try #require(try visit(journey(server, [following()]), times: 2).action("go"))
    #expect(go.completions == 2)
    #expect(go.latency.histogram.minimum >= 0.1)
    let last = try #require(server.requests.last { $0.path == "/new" })
    #expect(last.header("Cookie") == "s=1")
  }

  @Test func withoutTheRuleARedirectIsAnAnswer() throws {
    let server = try ScriptedServer { _ in .send(Self.moved(302, to: "/new")) }
    defer { server.stop() }
    let go = try #require(
      try visit(journey(server, [get("/old", as: "go")]), times: 2).action("go")
    )
    #expect(go.statuses == [302: 2])
    #expect(!server.requests.contains { $0.path == "/new" })
  }

  @Test(arguments: [
    "http://example.org/", "https://10.0.0.1/", "//192.0.2.1/x", "ftp://127.0.0.1/",
    "http://127.0.0.1@example.org/", "mailto:a@b", "/again", "http://0.0.0.0/",
  ])
  func whatLeadsAwayOrNowhereIsRefused(location: String) throws {
    let server = try ScriptedServer { _ in .send(Self.moved(302, to: location)) }
    defer { server.stop() }
    let go = try #require(try visit(journey(server, [following()]), times: 3).action("go"))
    #expect(go.completions == 0)
    #expect(go.errors == [.redirect: 3])
    // Ten hops for each time that the user goes, and no more.
    let hops = server.requests.filter { $0.path == "/again" }.count
    #expect(hops == (location == "/again" ? 30 : 0))
  }

  @Test func anotherServerOfThisMachineIsAskedWithoutCredentials() throws {
    let other = try ScriptedServer { _ in .send(Self.ok) }
    defer { other.stop() }
    let port = other.address.port
    let server = try ScriptedServer { _ in
      .send(Self.moved(307, to: "http://127.0.0.2:\(port)/there", "Set-Cookie: s=1\r\n"))
    }
    defer { server.stop() }
    let away = try ScriptedServer(at: #require(SocketAddress("127.0.0.2", port: port))) { _ in
      .send(Self.ok)
    }
    defer { away.stop() }
    var request = following()
    request.headers = [.init("Authorization", "Basic x"), .init("X-Mine", "1")]
    let go = try #require(try visit(journey(server, [request]), times: 3).action("go"))
    #expect(go.completions == 3)
    let there = try #require(away.requests.first)
    #expect(there.header("Host") == "127.0.0.2:\(port)")
    #expect(there.header("Authorization") == nil)
    #expect(there.header("Cookie") == nil)
    #expect(there.header("X-Mine") == "1")
    #expect(other.requests.isEmpty)
  }

  @Test func aSingleUserFollowsToo() throws {
    let server = try ScriptedServer { request in
      request.path == "/new" ? .send(Self.ok) : .wait(0.02, Self.moved(303, to: "/new"))
    }
    defer { server.stop() }
    let client = try SequentialClient(journey(server, [following("POST")]))
    let response = try client.send("go")
    #expect(response.error == nil)
    #expect(response.status == 200)
    #expect(response.latency >= 0.02)
    #expect(server.requests.map(\.path) == ["/old?a=1", "/new"])
  }

  @Test func nginxRedirectsAreFollowed() throws {
    let nginx = try NginxSite([
      (
        "plain",
        """
        location = /old { return 301 /new?x=1; }
        location = /new { return 302 http://localhost/last; }
        location = /last { return 200 "hello"; }
        """
      )
    ])
    var request = RequestTemplate(action: "go", path: "/old")
    request.followsRedirects = true
    request.mustContain = "hello"
    let target = try LoadTarget(url: nginx.url("plain", scheme: "http", path: "/"))
    let client = try SequentialClient(LoadScript(target: target, repeating: request))
    let response = try client.send("go")
    #expect(response.error == nil)
    #expect(response.status == 200)
  }

  @Test(arguments: [
    ("/a/b", nil, "/a/b"), ("b", nil, "/x/b"), ("../b?c", nil, "/b?c"), ("?q=1", nil, "/x/y?q=1"),
    ("", nil, "/x/y?old"), ("#top", nil, "/x/y?old"), (".", nil, "/x/"), ("../../..", nil, "/"),
    ("//H:81", "http://h:81", "/"), ("HTTP://h:80/a#b", "http://h", "/a"),
    ("https://[::1]:443/./a//b", "https://[::1]", "/a//b"), ("/é b", nil, "/%C3%A9%20b"),
    ("a:b", nil, nil), ("http:/a", nil, nil), ("http://", nil, nil), ("http://u@h/", nil, nil),
    ("./a:b", nil, "/x/a:b"), ("?a:b", nil, "/x/y?a:b"), ("http://h\r\nX: y/", nil, nil),
  ])
  func locationsAreResolved(location: String, origin: String?, path: String?) {
    let resolved = LocationHeader.resolve(location, scheme: "http", path: "/x/y?old")
    #expect(resolved?.origin == origin)
    #expect(resolved?.path == path)
  }
}
