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
      tables: ["row": (0, ["user": 0, "text": 1]), "cities": (1, ["name": 1])],
      environment: ["KEY": "p=1&q"],
      slots: ["token": 0]
    )
    let compiled = try CompiledRequest(request, number: 0, authority: "h", scope: scope)
    let values = UserValues(
      tables: [
        CompiledTable(rows: [row], isRandom: false),
        CompiledTable(rows: [["1", "Paris"], ["2", "Lyon"]], isRandom: false),
      ],
      user: 5,
      slots: slots
    )
    let rendered = compiled.render(values, cookies: CookieJar(), now: 0)
    #expect(rendered.consentedFrom == nil)
    return String(decoding: rendered.bytes, as: UTF8.self)
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

  @Test func dataSetsHaveNamesAndTheirOwnRows() throws {
    // The sixth user takes the second of two rows again.
    let text = try render { $0.path = "/$cities.name/$token.json" }
    #expect(text.hasPrefix("GET /Lyon/t%2F1.json HTTP/1.1\r\n"))
  }

  @Test func drawnRowsDependOnTheDrawAlone() {
    let table = CompiledTable(rows: (0..<10).map { ["\($0)"] }, isRandom: true)
    let drawn = (0..<1_000).map { table.row(ofUser: 3, draw: $0)?[0] ?? "" }
    #expect(drawn == (0..<1_000).map { table.row(ofUser: 4, draw: $0)?[0] ?? "" })
    for row in 0..<10 {
      // Five standard deviations of a binomial count.
      #expect((53...147).contains(drawn.count { $0 == "\(row)" }))
    }
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
