import PalierModel
import Testing

@Suite struct JSONPathTests {
  @Test(arguments: [
    ("$", []), ("$.a", [JSONPath.Segment.name("a")]), ("$.a.b_1", [.name("a"), .name("b_1")]),
    ("$[0]", [.index(0)]), ("$[-12]", [.index(-12)]), ("$.*", [.wildcard]), ("$[*]", [.wildcard]),
    ("$['a b']", [.name("a b")]), ("$[\"a'b\"]", [.name("a'b")]), ("$['']", [.name("")]),
    ("$[ 'a' ] [ 1 ]", [.name("a"), .index(1)]), ("$.é", [.name("é")]),
    (#"$['\'\\\/\b\f\n\r\t']"#, [.name("'\\/\u{8}\u{C}\n\r\t")]),
    (#"$["\u00e9\uD83D\ude00"]"#, [.name("é😀")]), ("$._", [.name("_")]),
  ])
  func pathsAreRead(text: String, segments: [JSONPath.Segment]) {
    #expect(JSONPath(text)?.segments == segments)
    #expect(JSONPath(text)?.text == text)
  }

  @Test(arguments: [
    "", "a", "$.", "$a", "$..a", "$.1a", "$[01]", "$[-0]", "$[+1]", "$[1:2]", "$[1,2]", "$[?@.a]",
    "$[a]", "$['a]", "$['a'", "$[0", "$[", "$[]", #"$['\x']"#, #"$['\"']"#, #"$["\'"]"#,
    #"$['\ud800']"#, #"$['\ud800\u0041']"#, #"$['\udc00']"#, #"$['\u12']"#, "$['\n']", "$.a ", " $",
    "$[99999999999999999999]", "$[9007199254740992]", "$ .a b",
    "$" + String(repeating: ".a", count: 33),
  ])
  func otherTextsAreNot(text: String) {
    #expect(JSONPath(text) == nil)
  }

  @Test func thirtyTwoSegmentsAreEnough() {
    #expect(JSONPath("$" + String(repeating: "[*]", count: 32))?.segments.count == 32)
  }
}

@Suite struct ConditionTests {
  @Test(arguments: [
    ("$a", Condition("a")), (" $a_1 ", Condition("a_1")), ("not $a", Condition("a", .isNotSet)),
    ("$a == b c", Condition("a", .equals, "b c")), ("$a!=b", Condition("a", .differs, "b")),
    ("$a == ''", Condition("a", .equals, "")), ("$a > 3", Condition("a", .isAbove, "3")),
    ("$a<-1.5", Condition("a", .isBelow, "-1.5")), ("$a == \"x\"", Condition("a", .equals, "x")),
  ])
  func conditionsAreRead(text: String, condition: Condition) {
    #expect(Condition(parsing: text) == condition)
  }

  @Test(arguments: [
    "", "a", "$", "$1", "not a", "$a = b", "$a ==", "$a > b", "not $a == b", "$a b", "$a === b",
  ])
  func otherTextsAreNot(text: String) {
    #expect(Condition(parsing: text) == nil)
  }

  @Test(arguments: [
    ("$a", "x", true), ("$a", "", false), ("not $a", "", true), ("not $a", "x", false),
    ("$a == done", "done", true), ("$a == done", "busy", false), ("$a != done", "busy", true),
    ("$a > 3", "10", true), ("$a > 3", "3", false), ("$a < 3", "x", false), ("$a < 3", "-1", true),
  ])
  func valuesFulfilThem(text: String, value: String, holds: Bool) {
    #expect(Condition(parsing: text)?.holds(for: value) == holds)
  }
}
