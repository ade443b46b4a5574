public import PalierModel

extension Contradictions {
  /// The page of all rules for users, in Markdown, made from the rules themselves.
  ///
  /// `Docs/contradictions.md` and `Docs/contradictions.fr.md` hold this text; a test compares them.
  public static func reference(in language: Language) -> String {
    var text = introduction(language)
    for rule in rules {
      let keys = rule.keys.map { "`\($0)`" }.joined(separator: ", ")
      let looks = Text(en: "Looks at: \(keys).", fr: "Regarde : \(keys).")
      let matters = Text(
        en: "Severity: \(rule.severity.words).",
        fr: "Gravité : \(rule.severity.words)."
      )
      let name = rule.identifier
      let heading = Text(en: "`\(name)`: \(rule.title)", fr: "`\(name)` : \(rule.title)")
      text += """

        ## \(heading(language))

        \(rule.explanation(language))

        \(matters(language)) \(looks(language))

        ```yaml
        \(rule.example)
        ```

        """
    }
    return text
  }

  private static func introduction(_ language: Language) -> String {
    Text(
      en: """
        # Contradictions

        `palier check` holds the statements of a dossier against each other and says which cannot \
        all be true. Each finding has a rule, one of those below, the places of the statements, why \
        they do not go together, and what would be right. An error or a warning makes the exit \
        status 1; a note does not. *Cette page existe [en français](contradictions.fr.md).*

        """,
      fr: """
        # Contradictions

        « palier check » confronte les affirmations d'un dossier et dit lesquelles ne peuvent pas \
        être vraies ensemble. Chaque constat a une règle, parmi celles qui suivent, la place des \
        affirmations, la raison pour laquelle elles ne vont pas ensemble, et ce qui serait juste. \
        Une erreur ou un avertissement donne le code de retour 1, une note non. *This page exists \
        [in English](contradictions.md).*

        """
    )(language)
  }
}

extension Diagnostic.Severity {
  /// The severity in a word.
  fileprivate var words: Text {
    switch self {
    case .error: Text(en: "error, a statement is false", fr: "erreur, une affirmation est fausse")
    case .warning:
      Text(
        en: "warning, the statements cannot be relied upon together",
        fr: "avertissement, on ne peut pas se fier à ces affirmations ensemble"
      )
    case .note: Text(en: "note", fr: "note")
    }
  }
}
