import PalierLoad
import PalierModel
import Testing

@Suite struct JSONTextTests {
  private static let document = #"""
    { "a" : [ 1 , -2.5e+3 , true, null, "x\ny" ], "b": {"c": {}, "d": [[], [7, 8]]},
      "e\u0301\"": "\ud83d\ude00 \/", "": 0, "a": "twice", "list": [{"k": 1}, {"id": 5}, {"id": 6}] }
    """#

  @Test(arguments: [
    ("$.a[0]", "1"), ("$.a[1]", "-2.5e+3"), ("$.a[2]", "true"), ("$.a[3]", "null"),
    ("$.a[4]", "x\ny"), ("$.a[-1]", "x\ny"), ("$.a[-5]", "1"), ("$.a[5]", nil), ("$.a[-6]", nil),
    ("$.b.c", "{}"), ("$.b.d[1][-1]", "8"), ("$.b.d[*][*]", "7"), ("$.b.d[*][1]", "8"),
    ("$['']", "0"), (#"$["e\u0301\""]"#, "😀 /"), ("$.b.*", "{}"), ("$.b.*[1][0]", "7"),
    ("$.list[*].id", "5"), ("$.list[*].none", nil), ("$.a.b", nil), ("$.b[0]", nil),
    ("$.a", #"[ 1 , -2.5e+3 , true, null, "x\ny" ]"#), ("$.none", nil),
  ])
  func theFirstValueIsFound(text: String, value: String?) {
    #expect(JSONText(Array(Self.document.utf8)).first(path(text)) == value)
  }

  @Test(arguments: [
    ("$", "7", "7"), ("$", " \"a\" ", "a"), ("$", "", nil), ("$", "x", nil), ("$", "[1", nil),
    ("$", "\"a", nil), ("$.a", "{\"a\":}", nil), ("$.a", "{\"a\" 1}", nil), ("$.a", "{a:1}", nil),
    ("$[1]", "[1 2]", nil), ("$[0]", "[]", nil), ("$[0]", "[,1]", nil), ("$.b", "{\"a\":1,}", nil),
    ("$[-1]", "[1,2", "2"), ("$", #""\u12""#, "\u{12}"), ("$", #""\ud800""#, "\u{FFFD}"),
    ("$", #""a\""#, nil), ("$.*", "{\"a\":{\"b\":1}}", "{\"b\":1}"),
  ])
  func brokenTextsHaveNoValueOrThatBeforeTheBreak(text: String, json: String, value: String?) {
    #expect(JSONText(Array(json.utf8)).first(path(text)) == value)
  }

  @Test func deepNestingIsNoTrap() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(JSONText(Array(deep.utf8)).first(path("$[0][0][0]")) == nil)
    #expect(JSONText(Array((deep + "]").utf8)).first(path("$[1]")) == nil)
  }
}

@Suite struct EventStreamTests {
  /// However a stream is cut, its events are counted the same; comments and empty lines are none.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func eventsAreCountedHoweverTheyAreCut(end: String) throws {
    let lines = [": hello", "", "data: 1", "data: 2", "", "", ":x", "id", "", "event: a", ""]
    let head = "HTTP/1.1 200 OK\r\n\r\n"
    let bytes = Array((head + lines.map { $0 + end }.joined()).utf8)
    for size in 1...bytes.count {
      var parser = ResponseParser(eventLimit: 10)
      for start in stride(from: 0, to: bytes.count, by: size) {
        _ = try parser.consume(bytes.span.extracting(start..<min(bytes.count, start + size)))
      }
      #expect(parser.eventCount == 3)
      #expect(!parser.isComplete)
    }
  }

  @Test func enoughEventsEndTheResponse() throws {
    var parser = ResponseParser(eventLimit: 2)
    let bytes = Array("HTTP/1.1 200 OK\r\n\r\ndata: 1\n\n".utf8)
    _ = try parser.consume(bytes.span)
    #expect(!parser.isComplete)
    _ = try parser.consume(Array("data: 2\n\n".utf8).span)
    #expect(parser.isComplete)
    #expect(!parser.keepsAlive)
  }
}
