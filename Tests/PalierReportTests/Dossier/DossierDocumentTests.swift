import PalierModel
import PalierPlanning
import PalierProof
import PalierReport
import Testing

@Suite struct DossierDocumentTests {
  /// After a change that is meant: `UPDATE_GOLDENS=1 swift test --filter DossierDocumentTests`.
  @Test(arguments: ["impact-data", "memolist"])
  func goldens(example: String) throws {
    let document = try SampleDossier.example(example).document
    for language in Language.allCases {
      let text = MarkdownRenderer(language: language).render(document)
      try Golden.expect(text, in: "dossier-\(example).\(language.rawValue).md")
    }
  }

  private func titles(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      if case .section(let section) = block { section.title.english } else { nil }
    }
  }

  @Test func theAnswerComesFirstAndTheSourcesLast() throws {
    let document = try SampleDossier.example("impact-data").document
    guard case .answer = document.blocks.first else {
      Issue.record("no answer")
      return
    }
    let titles = titles(document)
    let order = [
      "In short", "Tiers", "The load at the peak", "Data over time", "Architecture",
      "Machines for rent", "Cost", "Roadmap", "When to decide", "Migration",
      "Recommendation and budget", "Proofs", "What the answer rests on",
      "Every figure with its source",
    ]
    #expect(titles.filter(order.contains) == order.filter(titles.contains))
    #expect(order.filter { !titles.contains($0) }.isEmpty)
  }

  @Test func aMinimalDossierIsWorthReading() throws {
    let document = try SampleDossier.dossier(
      """
      system: Club
      services:
        web: { kind: gunicorn, calls: [database] }
        database: { kind: postgresql }
      actions:
        page: { request: GET / }
      """
    ).document
    let text = MarkdownRenderer(language: .english).render(document)
    #expect(text.contains("`palier calibrate palier.yaml`"))
    #expect(text.contains("web → database."))
    #expect(text.contains("`population` would tell"))
    #expect(text.contains("palier prove palier.yaml --users 5,10,20,30"))
    #expect(!text.contains("NaN"))
  }

  /// The game site's document asks whether 100 people fit: tests that the dossier names say it.
  @Test func testsThatTheDossierNamesAnswer() throws {
    let dossier = try SampleDossier.example("game-site")
    #expect(dossier.answer == .no)
    let text = MarkdownRenderer(language: .english).render(dossier.document)
    #expect(
      text.contains("> **No.** A test that the dossier names measured a capacity of 14 (11–16)")
    )
    #expect(text.contains("With its change `after` a test measured 1114 (1090–1138)"))
    #expect(text.contains("apply the change `after`, with which a test held the peak"))
    #expect(text.contains("### The change after"))
    #expect(text.contains("| web.worker_class | sync | gevent |"))
    #expect(!text.contains("nothing was measured"))
  }

  @Test func aPriceThatTheCatalogueContradictsIsSaid() throws {
    let document = try SampleDossier.dossier(
      """
      system: Shop
      costs: { server: { kind: machine, price: 1 EUR/month } }
      claims:
        - { says: "1 €", means: cheap, offer: { plan: hetzner/CX22, cpu: 2, price: 1 EUR/month } }
      """
    ).document
    let text = MarkdownRenderer(language: .english).render(document)
    #expect(text.contains("by the dossier's prices: the catalogue has others"))
    #expect(text.contains("A price to check: hetzner/CX22"))
  }

  @Test(arguments: SampleDossier.examples, Language.allCases)
  func thePageIsAccessible(example: String, language: Language) throws {
    let document = try SampleDossier.example(example).document
    let page = HTMLRenderer(language: language).render(document)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.matches(of: /<title>[^<]+<\/title>/).count == 1)
    let levels = page.matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let identifiers = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    let references = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(references.contains("chapter-1"))
    #expect(Set(references).isSubset(of: identifiers))
    let drawings = page.matches(of: /<svg class="chart[^>]*aria-labelledby="([^"]+)"/)
    #expect(!drawings.isEmpty)
    for drawing in drawings {
      #expect(drawing.1.split(separator: " ").allSatisfy { identifiers.contains(String($0)) })
    }
    // Every drawing has a name and a description, or is hidden from those who do not see it.
    let shown = page.matches(of: /<svg [^>]*>/).filter { !$0.0.contains("aria-hidden=\"true\"") }
    #expect(shown.count == drawings.count)
    #expect(page.matches(of: /<svg [^>]*role="img"/).count == drawings.count)
    // Tables say what their columns and rows are called, and links and headings are not empty.
    let tables = page.matches(of: /<table\s/).count
    #expect(page.matches(of: /<thead\s/).count == tables)
    #expect(page.matches(of: #/<th>|<th (?![^>]*scope=)/#).isEmpty)
    #expect(page.matches(of: #/<(a|h[1-6]|summary|caption)[^>]*>\s*</\1>/#).isEmpty)
    #expect(!page.contains("<script"))
    #expect(page.matches(of: /(src|href)="(?!#)/).isEmpty)
  }

  @Test(arguments: SampleDossier.examples)
  func frenchIsTypeset(example: String) throws {
    let document = try SampleDossier.example(example).document
    // Quotations are left as they are.
    let text = MarkdownRenderer(language: .french).render(document)
      .replacing(#/«\u{A0}.*?\u{A0}»/#, with: "…")
    let wrong =
      text.matches(of: #/.{9} [;?!»](\s|$)/#) + text.matches(of: #/.{9}« [^\u{A0}](\s|$)/#)
    #expect(wrong.map { String($0.0) } == [])
  }
}
