import Testing

@testable import PalierLoad

@Suite struct CookieTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let headers: [String]
    var asked = "/a/b"
    var path = "/a/c?d"
    var later = 0.0
    let sent: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "plain", headers: ["a=1"], sent: "Cookie: a=1\r\n"),
    Case(name: "two", headers: ["a=1", "b=2; Path=/"], sent: "Cookie: a=1; b=2\r\n"),
    Case(
      name: "longest path first",
      headers: ["b=2; Path=/", "a=1"],
      sent: "Cookie: a=1; b=2\r\n"
    ),
    Case(name: "replaced", headers: ["a=1", "a=2"], sent: "Cookie: a=2\r\n"),
    Case(name: "empty value", headers: ["a="], sent: "Cookie: a=\r\n"),
    Case(
      name: "blanks and equals signs",
      headers: [" a = b=c ; HttpOnly"],
      sent: "Cookie: a=b=c\r\n"
    ),
    Case(name: "secure on loopback", headers: ["a=1; Secure"], sent: "Cookie: a=1\r\n"),
    Case(name: "default path", headers: ["a=1"], path: "/other", sent: ""),
    Case(name: "path is no mere prefix", headers: ["a=1; Path=/a"], path: "/ab", sent: ""),
    Case(
      name: "path with slash",
      headers: ["a=1; Path=/a/"],
      path: "/a/x",
      sent: "Cookie: a=1\r\n"
    ),
    Case(name: "own domain", headers: ["a=1; Domain=.localhost"], sent: "Cookie: a=1\r\n"),
    Case(name: "foreign domain", headers: ["a=1; Domain=example.org"], sent: ""),
    Case(name: "no name", headers: ["=1", "nothing"], sent: ""),
    Case(name: "control character", headers: ["a=1\u{1}"], sent: ""),
    Case(name: "still fresh", headers: ["a=1; Max-Age=10"], later: 9, sent: "Cookie: a=1\r\n"),
    Case(name: "too old", headers: ["a=1; Max-Age=10"], later: 11, sent: ""),
    Case(name: "deleted by age", headers: ["a=1", "a=; Max-Age=0"], sent: ""),
    Case(
      name: "deleted by date",
      headers: ["a=1", "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"],
      sent: ""
    ),
    Case(
      name: "age before date",
      headers: ["a=1; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT"],
      sent: "Cookie: a=1\r\n"
    ),
  ]

  @Test(arguments: cases)
  func cookiesAreSentWhereTheyBelong(_ example: Case) {
    var jar = CookieJar()
    let now = 1_800_000_000.0
    for header in example.headers {
      jar.store(header, host: "localhost", path: example.asked, now: now)
    }
    var bytes: [UInt8] = []
    jar.appendHeader(for: example.path, now: now + example.later, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == example.sent)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777), ("Sun Nov  6 08:49:37 1994", 784_111_777),
    ("Tue, 29 Feb 2028 12:00:00 GMT", 1_835_438_400),
  ])
  func datesAreReadHoweverTheyAreWritten(text: String, seconds: Double) {
    #expect(CookieDate.seconds(text) == seconds)
  }

  @Test(arguments: [
    "", "tomorrow", "Sun, 06 Nov 1994", "99 Nov 1994 08:49:37", "6 Foo 1994 08:49:37",
  ])
  func otherTextsAreNoDates(text: String) { #expect(CookieDate.seconds(text) == nil) }
}
