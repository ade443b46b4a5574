import PalierModel

/// One page while it is being built: what its parts need to know of the whole.
struct HTMLPage {
  let language: Language
  let sources: SourceIndex
  /// How many charts have been drawn, to give each its own identifiers.
  var chartCount = 0
  /// How many chapters have been told, where a table of contents leads to them.
  private var chapterCount = 0
  private var isNumbered = false

  init(language: Language, sources: SourceIndex) {
    self.language = language
    self.sources = sources
  }

  mutating func html(of document: Document) -> HTML {
    let title = document.title(language)
    var header: [HTML] = [.element("h1", [], [.text(title)])]
    if let subtitle = document.subtitle {
      header.append(.element("p", [.init("class", "subtitle")], [.text(subtitle(language))]))
    }
    let chapters = document.hasContents ? navigation(over: document.blocks) : nil
    isNumbered = document.hasContents
    var contents = html(of: document.blocks, level: 2)
    if let chapters { contents.insert(chapters, at: min(1, contents.count)) }
    if !sources.sources.isEmpty { contents.append(sourceList) }
    return .element(
      "html",
      [.init("lang", language.rawValue)],
      [
        .element(
          "head",
          [],
          [
            .element("meta", [.init("charset", "utf-8")], []),
            .element(
              "meta",
              [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")],
              []
            ),
            .element("title", [], [.text(title)]),
            .styleSheet(StyleSheet()),
          ]
        ),
        .element(
          "body",
          [],
          [.element("header", [], header), .element("main", [], contents)]
        ),
      ]
    )
  }

  private mutating func html(of blocks: [Block], level: Int) -> [HTML] {
    var result: [HTML] = []
    for block in blocks { result.append(html(of: block, level: level)) }
    return result
  }

  private mutating func html(of block: Block, level: Int) -> HTML {
    switch block {
    case .section(let section):
      let heading = HTMLPage.heading(level, [.text(section.title(language))])
      let attributes = level == 2 && isNumbered ? [HTML.Attribute("id", nextChapter())] : []
      return .element("section", attributes, [heading] + html(of: section.blocks, level: level + 1))
    case .paragraph(let paragraph): return .element("p", [], html(of: paragraph.prose))
    case .answer(let answer): return html(of: answer)
    case .table(let table): return html(of: table)
    case .lineChart(let chart): return html(of: chart)
    case .barChart(let chart): return html(of: chart)
    case .diagram(let diagram): return html(of: diagram)
    case .definitions(let list):
      return .element(
        "dl",
        [],
        list.entries.flatMap { entry -> [HTML] in
          [
            .element("dt", [], [.text(entry.term(language))]),
            .element("dd", [], html(of: entry.value)),
          ]
        }
      )
    case .notes(let list):
      return .element(
        "ul",
        [.init("class", "notes")],
        list.notes.map { .element("li", [], html(of: $0)) }
      )
    case .preformatted(let text):
      return .element("pre", [], [.element("code", [], [.text(text.text)])])
    }
  }

  private mutating func nextChapter() -> String {
    chapterCount += 1
    return "chapter-\(chapterCount)"
  }

  /// A table of contents: the chapters of a long document, each a link.
  private func navigation(over blocks: [Block]) -> HTML {
    let titles = blocks.compactMap { block -> Text? in
      if case .section(let section) = block { section.title } else { nil }
    }
    let links = titles.enumerated().map { index, title -> HTML in
      let link = HTML.element(
        "a",
        [.init("href", "#chapter-\(index + 1)")],
        [.text(title(language))]
      )
      return .element("li", [], [link])
    }
    return .element(
      "nav",
      [.init("aria-label", Words.contents(language))],
      [.element("ol", [], links)]
    )
  }

  /// A heading of a level; HTML knows six.
  static func heading(_ level: Int, _ contents: [HTML]) -> HTML {
    switch level {
    case ...1: .element("h1", [], contents)
    case 2: .element("h2", [], contents)
    case 3: .element("h3", [], contents)
    case 4: .element("h4", [], contents)
    case 5: .element("h5", [], contents)
    default: .element("h6", [], contents)
    }
  }

  private func html(of answer: Answer) -> HTML {
    let kind =
      switch answer.verdict {
      case .yes: "answer yes"
      case .no: "answer no"
      case .undecided: "answer undecided"
      }
    var contents: [HTML] = [
      .element("p", [.init("class", "verdict")], [.text(answer.verdict.word(language))]),
      .element("p", [.init("class", "statement")], html(of: answer.statement)),
    ]
    if !answer.details.isEmpty {
      contents.append(
        .element("ul", [], answer.details.map { .element("li", [], html(of: $0)) })
      )
    }
    return .element("div", [.init("class", kind)], contents)
  }

  private var sourceList: HTML {
    .element(
      "section",
      [.init("class", "sources")],
      [
        .element("h2", [], [.text(Words.sources(language))]),
        .element(
          "ol",
          [],
          sources.sources.map { source in
            .element(
              "li",
              [.init("id", "source-\(sources.number(of: source))")],
              [.text(source.description(language))]
            )
          }
        ),
      ]
    )
  }
}
