import PalierDossier
import PalierModel
import Testing

@Suite struct TemplateTests {
  @Test(arguments: Language.allCases)
  func isReadWithoutAWord(language: Language) throws {
    let text = Dossier.template(in: language)
    let (system, diagnostics) = Dossier.parse(text, file: "palier.yaml")
    #expect(diagnostics.isEmpty)
    let changed = try #require(system).applying(change: "gevent")
    #expect(changed.service(named: "web")?.workerClass?.value == .gevent)
  }

  /// Uncommenting the offered lines gives a dossier without errors too.
  @Test(arguments: Language.allCases)
  func itsCommentedLinesAreRight(language: Language) {
    let keys = ["caches:", "  ", "data:", "network:", "reset:", "comment: {", "commentaire: {"]
    let text = Dossier.template(in: language).split(separator: "\n").map { line in
      let code = line.drop { $0 == " " }
      guard code.hasPrefix("# ") else { return String(line) }
      let bare = code.dropFirst(2)
      guard keys.contains(where: bare.hasPrefix), bare.contains(": ") || bare.hasSuffix(":") else {
        return String(line)
      }
      return String(line.prefix { $0 == " " } + bare)
    }.joined(separator: "\n")
    let (system, diagnostics) = Dossier.parse(text, file: "palier.yaml")
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty)
    #expect(system?.caches.count == 1)
    #expect(system?.data.count == 1)
    #expect(system?.actions.count == 4)
    #expect(system?.network != nil)
  }
}
