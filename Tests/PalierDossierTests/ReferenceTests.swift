import Foundation
import PalierDossier
import PalierModel
import Testing

@Suite struct ReferenceTests {
  /// The pages for users are what the key tables say; `PALIER_UPDATE_DOCS=1` writes them anew.
  @Test(arguments: [(Language.english, "dossier.md"), (.french, "dossier.fr.md")])
  func pagesForUsersAreUpToDate(language: Language, page: String) throws {
    let file = repository.appending(components: "Docs", page)
    let text = Dossier.reference(in: language)
    if ProcessInfo.processInfo.environment["PALIER_UPDATE_DOCS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}

/// The root of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
