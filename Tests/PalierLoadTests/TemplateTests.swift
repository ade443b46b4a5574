import PalierQueueing
import Testing

@testable import PalierLoad

@Suite struct TemplateTests {
  private func render(
    _ change: (inout RequestTemplate) -> Void,
    row: [String] = ["Zoé & co", "a\"b\\c\n"],
    slots: [String] = ["t/1"]
  ) throws -> String {
    var request = RequestTemplate(action: "a", path: "/")
    request.headers = [.init("Host", "h"), .init("User-Agent", "u"), .init("Accept", "x")]
    change(&request)
    let scope = TemplateScope(
      columns: ["user": 0, "text": 1],
      environment: ["KEY": "p=1&q"],
      slots: ["token": 0]
    )
    let compiled = try CompiledRequest(request, action: 0, authority: "h", scope: scope)
    let bytes = compiled.render(row: row, slots: slots, cookies: CookieJar(), now: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let defaults = "Host: h\r\nUser-Agent: u\r\nAccept: x\r\n"

  @Test func aPlainGet() throws {
    #expect(try render { _ in } == "GET / HTTP/1.1\r\n" + Self.defaults + "\r\n")
  }

  @Test func pathsArePercentEncoded() throws {
    let text = try render { $0.path = "/$row.user/$token?price=5$$&k=$env.KEY" }
    #expect(text.hasPrefix("GET /Zo%C3%A9%20%26%20co/t%2F1?price=5$&k=p%3D1%26q HTTP/1.1\r\n"))
  }

  @Test func formsAreEncodedAndTheirLengthIsRight() throws {
    let text = try render {
      $0.method = "POST"
      $0.body = .form([.init("a b", "x y"), .init("user", "$row.user")])
    }
    let body = "a+b=x+y&user=Zo%C3%A9+%26+co"
    #expect(text.hasSuffix("\r\n\r\n" + body))
    #expect(text.contains("Content-Type: application/x-www-form-urlencoded\r\n"))
    #expect(text.contains("Content-Length: \(body.utf8.count)\r\n"))
  }

  @Test func jsonValuesAreEscaped() throws {
    let text = try render {
      $0.method = "PUT"
      $0.body = .json(#"{"t": "$row.text", "u": "$row.user"}"#)
    }
    let body = #"{"t": "a\"b\\c\u000A", "u": "Zoé & co"}"#
    #expect(text.hasSuffix("\r\n\r\n" + body))
    #expect(text.contains("Content-Length: \(body.utf8.count)\r\n"))
  }

  @Test func noLineEndEntersAHeader() throws {
    let text = try render(
      { $0.headers.append(.init("X-Token", "$token")) },
      slots: ["a\r\nEvil: 1"]
    )
    #expect(text.contains("X-Token: aEvil: 1\r\n"))
  }

  @Test func aPostWithoutBodySaysSo() throws {
    #expect(try render { $0.method = "POST" }.contains("Content-Length: 0\r\n"))
  }
}
