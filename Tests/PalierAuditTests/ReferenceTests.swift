import Foundation
import PalierAudit
import PalierModel
import Testing

@Suite struct AuditReferenceTests {
  /// The pages for users are what the rules say; `PALIER_UPDATE_DOCS=1` writes them anew.
  @Test(arguments: zip(Language.allCases, ["rules.md", "rules.fr.md"]))
  func thePageIsWhatTheRulesSay(language: Language, name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/\(name)")
    let page = AuditRule.reference(in: language)
    if ProcessInfo.processInfo.environment["PALIER_UPDATE_DOCS"] != nil {
      try Data(page.utf8).write(to: file)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == page,
      "PALIER_UPDATE_DOCS=1 writes it anew"
    )
    for rule in AuditRule.all { #expect(page.contains("`\(rule.identifier)`")) }
  }

  @Test func everythingIsSaidInBothLanguages() {
    for rule in AuditRule.all {
      for text in [rule.title, rule.consequence, rule.fix] {
        #expect(text.english != text.french, "\(rule.identifier)")
      }
    }
  }
}
