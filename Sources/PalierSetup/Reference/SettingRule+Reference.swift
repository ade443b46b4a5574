public import PalierModel

extension SettingRule {
  /// The page of all rules for users, in Markdown, made from the rules themselves.
  ///
  /// `Docs/settings.md` and `Docs/settings.fr.md` hold this text; a test compares them.
  public static func reference(in language: Language) -> String {
    var text = introduction(language)
    for program in Program.allCases {
      let rules = all.filter { $0.program == program }
      if rules.isEmpty { continue }
      text += "\n## \(program.title)\n" + rules.map { "\n" + $0.entry(in: language) }.joined()
    }
    return text
  }

  private func entry(in language: Language) -> String {
    let place = context.isEmpty ? "" : " (`" + context.joined(separator: " › ") + "`)"
    let since = versions.since.map {
      Text(en: "Since \($0.description). ", fr: "Depuis \($0.description). ")
    }
    let removed = versions.removed.map {
      Text(en: "Removed in \($0.description). ", fr: "Retiré en \($0.description). ")
    }
    let page = Text(en: "Manual, \(manual.version)", fr: "Manuel, \(manual.version)")
    let lines = Text(
      en: """
        \(reason) Otherwise: \(otherwise) Another value found is judged as \(judgement.severity.word), unless it is \
        \(judgement.tolerance.words). \(since ?? Text(verbatim: ""))\(removed ?? Text(verbatim: ""))
        """,
      fr: """
        \(reason) Sinon : \(otherwise) Une autre valeur trouvée est jugée : \(judgement.severity.word), sauf \
        \(judgement.tolerance.words). \(since ?? Text(verbatim: ""))\(removed ?? Text(verbatim: ""))
        """
    )
    return "- **`\(key)`**\(place). \(lines(language))[\(page(language))](\(manual.url)).\n"
  }

  private static func introduction(_ language: Language) -> String {
    Text(
      en: """
        # Settings

        What `palier generate` writes, and why: one rule for each setting. The value follows from the dossier; the comment above each \
        line of a generated file says how. *Cette page existe [en français](settings.fr.md).*

        """,
      fr: """
        # Réglages

        Ce que « palier generate » écrit, et pourquoi : une règle par réglage. La valeur découle du dossier ; au-dessus de chaque ligne \
        d'un fichier écrit, le commentaire dit comment. *This page exists [in English](settings.md).*

        """
    )(language)
  }
}

extension Judgement.Tolerance {
  /// Which values are as good, to go on after « unless it is ».
  fileprivate var words: Text {
    switch self {
    case .exactly: Text(en: "the same", fr: "si elle est la même")
    case .atMost(let factor):
      Text(
        en: "at most \(factor) times the rule's",
        fr: "si elle vaut au plus \(factor) fois celle de la règle"
      )
    case .atLeast(let factor):
      Text(
        en: "at least \(factor) times the rule's",
        fr: "si elle vaut au moins \(factor) fois celle de la règle"
      )
    case .within(let low, let high):
      Text(
        en: "\(low) to \(high) times the rule's",
        fr: "si elle vaut \(low) à \(high) fois celle de la règle"
      )
    }
  }
}

extension Diagnostic.Severity {
  /// The severity as a word.
  fileprivate var word: Text {
    switch self {
    case .error: Text(en: "an error", fr: "erreur")
    case .warning: Text(en: "a warning", fr: "avertissement")
    case .note: Text(en: "a note", fr: "note")
    }
  }
}
