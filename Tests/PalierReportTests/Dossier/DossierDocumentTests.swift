import PalierModel
import PalierPlanning
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

  @Test(arguments: Language.allCases)
  func thePageIsAccessible(language: Language) throws {
    let document = try SampleDossier.example("europe-cyclisme").document
    let page = HTMLRenderer(language: language).render(document)
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
    #expect(!page.contains("<script"))
    #expect(page.matches(of: /(src|href)="(?!#)/).isEmpty)
  }

  @Test func frenchIsTypeset() throws {
    let document = try SampleDossier.example("impact-data").document
    let text = MarkdownRenderer(language: .french).render(document)
    #expect(text.matches(of: #/ [;?!»](\s|$)/#).isEmpty)
    #expect(text.matches(of: #/« [^\u{A0}]/#).isEmpty)
  }
}
