import Foundation
import PalierModel
import PalierReport
import Testing

@Suite struct SourceDocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The documents themselves are not part of the repository.
  private static let documents = root.appending(path: "../shared/seeds")
  private static var areThere: Bool {
    FileManager.default.fileExists(atPath: documents.standardizedFileURL.path)
  }

  /// After a change that is meant, `PALIER_UPDATE_DOCS=1` writes the page anew.
  @Test(
    arguments: [(Language.english, "source-documents.md"), (.french, "source-documents.fr.md")]
  )
  func thePageIsUpToDate(language: Language, page: String) throws {
    let file = Self.root.appending(components: "Docs", page)
    let text = SourceDocument.page(in: language)
    if ProcessInfo.processInfo.environment["PALIER_UPDATE_DOCS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(arguments: SourceDocument.all)
  func everyChapterIsInTheReport(document: SourceDocument) throws {
    let report = try SampleDossier.example(document.example).document
    let titles = Set(Self.titles(report.blocks))
    for item in document.items {
      #expect(!item.makers.isEmpty, "\(item.section)")
      for case .chapters(let chapters) in item.makers {
        for chapter in chapters where !titles.contains(chapter.title) {
          Issue.record("\(item.section): no chapter \(chapter.title.english)")
        }
      }
    }
  }

  private static func titles(_ blocks: [Block]) -> [Text] {
    blocks.flatMap { block -> [Text] in
      if case .section(let section) = block { [section.title] + titles(section.blocks) } else { [] }
    }
  }

  @Test(
    .enabled(if: areThere, "the documents are not beside the repository"),
    arguments: SourceDocument.all
  )
  func everyTableAndListIsNamed(document: SourceDocument) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.documents.path)
    let name = try #require(names.first { $0.hasPrefix(document.number) })
    let text = try String(contentsOf: Self.documents.appending(path: name), encoding: .utf8)
    let found = SourceOutline(text).items.map { "\($0.section) | \($0.kind.rawValue)" }
    let named = document.items.map { "\($0.section) | \($0.kind.rawValue)" }
    #expect(named == found)
  }
}
