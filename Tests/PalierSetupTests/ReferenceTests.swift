import Foundation
import PalierModel
import PalierSetup
import Testing

@Suite struct SettingsReferenceTests {
  /// The pages for users are what the rules say; `PALIER_UPDATE_DOCS=1` writes them anew.
  @Test(arguments: zip(Language.allCases, ["settings.md", "settings.fr.md"]))
  func thePageIsWhatTheRulesSay(language: Language, name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/\(name)")
    let page = SettingRule.reference(in: language)
    if ProcessInfo.processInfo.environment["PALIER_UPDATE_DOCS"] != nil {
      try Data(page.utf8).write(to: file)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == page,
      "PALIER_UPDATE_DOCS=1 writes it anew"
    )
    for rule in SettingRule.all {
      #expect(page.contains("`\(rule.key)`") && page.contains(rule.manual.url))
    }
  }
}
