public import PalierModel
import PalierSetup

extension AuditRule {
  /// The page of all rules for users, in Markdown, made from the rules themselves.
  ///
  /// `Docs/rules.md` and `Docs/rules.fr.md` hold this text; a test compares them.
  public static func reference(in language: Language) -> String {
    var text = introduction(language)
    for severity in Finding.Severity.allCases {
      let rules = all.filter { $0.severity == severity }.sorted { $0.identifier < $1.identifier }
      text += "\n## \(severity.plural(language))\n"
      for rule in rules { text += "\n" + rule.entry(in: language) }
    }
    return text
  }

  private func entry(in language: Language) -> String {
    let isOfPrograms = AuditRule.ofPrograms.contains { $0.identifier == identifier }
    let fixtures = "../Tests/PalierAuditTests/" + (isOfPrograms ? "Live" : "Fixtures/\(identifier)")
    let host = manual.url.hasPrefix("https://") ? manual.url.dropFirst(8).prefix { $0 != "/" } : ""
    let source = host.isEmpty ? manual.version : "\(host), \(manual.version)"
    let lines = Text(
      en: """
        \(title). \(consequence) *To mend it:* \(fix)\(fix.english.hasSuffix(".") ? "" : ".") Source: [\(source)](\(manual.url)). \
        [Examples](\(fixtures)).
        """,
      fr: """
        \(title). \(consequence) *Pour y remédier :* \(fix)\(fix.english.hasSuffix(".") ? "" : ".") Source : [\(source)](\(manual.url)). \
        [Exemples](\(fixtures)).
        """
    )
    return "- **`\(identifier)`**: \(lines(language))\n"
  }

  private static func introduction(_ language: Language) -> String {
    Text(
      en: """
        # Rules of the audit

        What `palier audit` finds, and on what each rule rests. Each has a small file with the fault and one without it, which \
        tests hold it against; rules about programs that run (`--live`) have real programs. Besides, every rule of [the settings](settings.md) says in which versions its setting exists. \
        *Cette page existe [en français](rules.fr.md).*

        """,
      fr: """
        # Les règles de l'audit

        Ce que « palier audit » trouve, et sur quoi chaque règle repose. Chacune a un petit fichier qui a le défaut et un qui ne l'a \
        pas, auxquels des tests la confrontent ; celles des programmes qui tournent (« --live ») ont de vrais programmes. En outre, chaque règle des [réglages](settings.fr.md) dit dans quelles versions son \
        réglage existe. *This page exists [in English](rules.md).*

        """
    )(language)
  }
}

extension Finding.Severity {
  /// The severity as a word.
  public var word: Text {
    switch self {
    case .error: Text(en: "error", fr: "erreur")
    case .warning: Text(en: "warning", fr: "avertissement")
    case .remark: Text(en: "remark", fr: "remarque")
    }
  }

  /// Several of them, as a heading.
  var plural: Text {
    switch self {
    case .error: Text(en: "Errors", fr: "Erreurs")
    case .warning: Text(en: "Warnings", fr: "Avertissements")
    case .remark: Text(en: "Remarks", fr: "Remarques")
    }
  }
}
