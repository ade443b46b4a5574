import PalierModel
import Testing

@testable import PalierReport

/// Names come from dossiers, logs and servers: none may become markup, or an order to a terminal.
@Suite struct HostileTextTests {
  private static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&lt;b&gt;",
    "]]><!-- --><style>*{}</style>", "\u{1B}[2J\u{1B}]0;title\u{7}", "a\u{202E}gpj.exe",
    "| a | b |\n|---|---|", "**bold** _it_ `code` [link](javascript:x)", "```\n# heading",
    "\u{0}\u{9B}31m",
  ]

  private static func document(named name: String) -> Document {
    let text = Text(verbatim: name)
    let source = Source.assumed(by: name, why: text)
    let figure = Figure(Interval(1, 2), .money(name), from: source)
    let axis = Axis(text, .time)
    return Document(title: text, subtitle: text) {
      Answer(.no, Prose(text), details: [Prose(figure)])
      Section(text) {
        Paragraph(en: "\(strong: text) \(code: name) \(name)", fr: "\(strong: text) \(code: name)")
        Table(
          text,
          columns: [.numbers(text, from: source), .words(en: "x", fr: "x")],
          rows: [[.name(name), .badge(Badge(.good, text))]]
        )
        LineChart(
          text,
          x: axis,
          y: axis,
          series: [.measured(text, [.init(x: 1, y: Interval(1, 2))], from: source)],
          objectives: [.init(text, at: Interval(exactly: 1))],
          capacities: [.init(text, at: Interval(exactly: 1))]
        )
        BarChart(text, categories: [text], axis: axis, series: [.init(text, [1], from: source)])
        Definitions([(text, Prose(text))])
        Notes([text])
        Preformatted(name, format: name)
      }
    }
  }

  private static let elements: Set = [
    "html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2", "p",
    "div", "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "strong", "span", "a", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "details", "summary",
    "svg", "desc", "g", "line", "path", "rect", "circle", "polygon", "polyline", "text", "!DOCTYPE",
  ]

  @Test(arguments: names, Language.allCases)
  func pageHoldsOnlyItsOwnMarkup(name: String, language: Language) throws {
    let page = HTMLRenderer(language: language).render(Self.document(named: name))
    let tags = page.matches(of: /<\/?([^\s>\/]*)([^>]*)>/)
    #expect(tags.allSatisfy { Self.elements.contains(String($0.1)) })
    for attributes in tags.map(\.2) {
      let names = attributes.matches(of: /([\w-]+)="[^"<>]*"/).map { String($0.1) }
      #expect(names.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" })
      // Once the attributes are taken away, nothing is left.
      let rest = attributes.replacing(/\s[\w-]+="[^"<>]*"/, with: "")
      #expect(["", "/", " html"].contains(String(rest)))
    }
    #expect(tags.filter { $0.1 == "script" || $0.1 == "img" }.isEmpty)
    // One style sheet, and nothing that is fetched.
    #expect(page.matches(of: /<style>/).count == 1)
    #expect(!page.contains("url("))
    #expect(page.matches(of: /href="(?!#source-\d+")/).isEmpty)
  }

  @Test(arguments: names, [40, 80])
  func terminalIsGivenNoOrders(name: String, width: Int) {
    for colours in [false, true] {
      let text = TerminalRenderer(language: .french, width: width, colours: colours)
        .render(Self.document(named: name))
      let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(
        plain.unicodeScalars.allSatisfy {
          $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{202E}")
        }
      )
      #expect(colours || plain == text)
    }
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("search_member", "search_member"), ("_x_", "\\_x\\_"), ("*b*", "\\*b\\*"),
    ("# a", "\\# a"), ("1. a", "1\\. a"), ("a\nb", "a b"), ("<b>", "\\<b>"), ("&amp;", "\\&amp;"),
    ("R & D", "R & D"), ("[x](y)", "\\[x\\](y)"), ("5 > 3", "5 > 3"), ("- a", "\\- a"), ("", ""),
    ("2026", "2026"), ("95.5 %", "95\\.5 %"),
  ])
  func markdownIsEscaped(text: String, escaped: String) {
    #expect(Markdown.escaped(text) == escaped)
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a|b", "`a\\|b`")])
  func codeOutlivesItsBackticks(text: String, code: String) {
    #expect(Markdown.code(text) == code)
  }

  @Test(arguments: names)
  func markdownTableKeepsItsShape(name: String) {
    let text = MarkdownRenderer(language: .english).render(Self.document(named: name))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.hasSuffix(" |") }
    let bars = rows.map { $0.replacing(/\\./, with: "").filter { $0 == "|" }.count }
    #expect(!bars.isEmpty)
    #expect(bars.allSatisfy { $0 == 3 })
  }
}
