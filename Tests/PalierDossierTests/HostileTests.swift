import PalierDossier
import PalierModel
import Testing

/// Whatever a file holds, it is read or refused with a place; nothing traps or runs away.
@Suite struct HostileTests {
  static let texts: [(name: String, text: String)] = [
    ("deep lists", String(repeating: "[", count: 100_000)),
    ("deep mappings", String(repeating: "{a: ", count: 50_000)),
    ("deep blocks", (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    (
      "deep known keys",
      "system: A\nactions: { a: { request: POST /, json: "
        + String(repeating: "[", count: 30) + String(repeating: "]", count: 30) + " } }"
    ),
    ("a huge scalar", "system: " + String(repeating: "x", count: 900_000)),
    ("a huge key", String(repeating: "k", count: 900_000) + ": 1"),
    (
      "a huge number", "system: A\nmachine: { cpu: " + String(repeating: "9", count: 900_000) + " }"
    ),
    ("a huge file", String(repeating: "a: 1\n", count: 300_000)),
    ("many keys", (0..<40_000).map { "k\($0): 1\n" }.joined()),
    (
      "many services that call each other",
      "system: A\nservices:\n"
        + (0..<3_000).map { "  s\($0): { kind: node, calls: [s\(($0 + 1) % 3_000)] }\n" }.joined()
    ),
    (
      "many references to nothing",
      "system: A\nservices:\n"
        + (0..<3_000).map { "  s\($0): { kind: node, calls: [t\($0)] }\n" }.joined()
    ),
    ("NUL bytes", "system: A\u{0}B\n"),
    ("only NUL", "\u{0}"),
    ("only a tab", "\t"),
    ("a byte order mark", "\u{FEFF}system: A\n"),
    ("carriage returns", "system: A\r\nmachine: { cpu: 4 }\r\n"),
    ("a bomb of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"),
    ("an alias of itself", "a: &a [*a]\n"),
    ("an alias as a key", "*a : 1\n"),
    ("an alias as the root", "*a"),
    ("a directive", "%YAML 1.9\n---\nsystem: A\n"),
    ("merge keys", "a: &x { b: 1 }\nc: { <<: *x }\n"),
    ("right-to-left marks", "system: \u{202E}A\n\u{202E}x: 1\n"),
    ("a combining flood", "system: a" + String(repeating: "\u{301}", count: 100_000)),
    (
      "a nested pattern",
      "system: A\nactions: { a: { request: GET /, extract: { t: '"
        + String(repeating: "(", count: 900) + String(repeating: ")", count: 900) + "' } } }"
    ),
    (
      "a change of everything",
      "system: A\nchanges: { a: { set: { "
        + "a.b.c.d.e.f.g.h.i.j: 1, '': 1, '...': 1, services: 1, services.: {}, .web: 1 } } }"
    ),
  ]

  @Test(arguments: texts.map(\.name))
  func isReadOrRefused(name: String) throws {
    let text = try #require(HostileTests.texts.first { $0.name == name }).text
    let (system, diagnostics) = Dossier.parse(text, file: "a")
    #expect(system != nil || diagnostics.contains { $0.severity == .error })
    for diagnostic in diagnostics {
      #expect(diagnostic.offending.count <= 80)
      #expect(diagnostic.message.english.count < 400)
      #expect(!diagnostic.message.french.isEmpty)
    }
  }

  @Test func marksAndCarriageReturnsDoNotShiftPlaces() throws {
    let text =
      "\u{FEFF}system: É\r\nmachine: { cpu: four }\r\nchanges: { a: { set: { machine.cpu: 8 } } }"
    let (_, diagnostics) = Dossier.parse(text, file: "a")
    #expect(
      diagnostics.filter { $0.severity == .error }.map(\.location) == [
        SourceLocation(file: "a", line: 2, column: 17)
      ]
    )
    let right = try #require(Dossier.parse(text.replacing("four", with: "4"), file: "a").system)
    #expect(right.changes[0].settings[0].value.value == "8")
    #expect(try right.applying(change: "a").machine.cpu?.mid == 8)
  }

  @Test(arguments: [
    ([0x73, 0xFF], 1, 2), ([0x73, 0x0A, 0xC3], 2, 1), ([0xC3, 0xA9, 0xED, 0xA0, 0x80], 1, 2),
    ([0xEF, 0xBB, 0xBF, 0xC0, 0x80], 1, 1),
  ])
  func bytesThatAreNotUTF8HaveAPlace(bytes: [UInt8], line: Int, column: Int) {
    let (system, diagnostics) = Dossier.parse(bytes: bytes, file: "a")
    #expect(system == nil)
    #expect(diagnostics.map(\.location) == [SourceLocation(file: "a", line: line, column: column)])
  }

  /// Dossiers damaged at random: cut, doubled, with characters replaced.
  @Test func damagedDossiersAreReadOrRefused() {
    var random = SmallGenerator(seed: 3)
    let pieces = Array(ExampleDossier.text)
    let odd: [Character] = [
      "{", "}", "[", "]", ":", "\t", "\n", "'", "\"", "&", "*", "-", "é", "\0", "%",
    ]
    for _ in 0..<400 {
      var text = pieces
      for _ in 0..<(1 + random.next() % 8) {
        let place = Int(random.next() % UInt64(text.count))
        switch random.next() % 3 {
        case 0: text[place] = odd[Int(random.next() % UInt64(odd.count))]
        case 1: text.removeSubrange(place..<min(text.count, place + Int(random.next() % 40)))
        default: text.insert(contentsOf: text[place..<min(text.count, place + 20)], at: place)
        }
      }
      let (system, diagnostics) = Dossier.parse(String(text), file: "a")
      #expect(system != nil || diagnostics.contains { $0.severity == .error })
    }
  }
}
