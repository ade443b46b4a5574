import PalierModel

/// The options that every command has.
enum CommonOptions {
  static let json = OptionDeclaration.flag(
    "json",
    Text(en: "answer with one JSON object", fr: "répondre par un objet JSON")
  )
  static let language = Option<Language>(
    "lang",
    .language,
    Text(en: "the language of everything printed", fr: "la langue de tout ce qui s'affiche"),
    standard: Text(
      en: "from LC_ALL, LC_MESSAGES or LANG",
      fr: "d'après LC_ALL, LC_MESSAGES ou LANG"
    )
  )
  static let noColor = OptionDeclaration.flag(
    "no-color",
    Text(
      en: "no colours (nor where NO_COLOR is set)",
      fr: "sans couleurs (comme lorsque NO_COLOR existe)"
    )
  )
  static let store = Option<String>(
    "store",
    .directory,
    Text(en: "where the history of runs is kept", fr: "où l'historique des essais est gardé"),
    standard: Text(en: ".palier beside the dossier", fr: ".palier à côté du dossier")
  )
  static let help = OptionDeclaration.flag(
    "help",
    Text(en: "explain the command, with examples", fr: "expliquer la commande, avec des exemples")
  )
  /// Understood without a command only.
  static let version = OptionDeclaration.flag(
    "version",
    Text(en: "print the version", fr: "afficher la version")
  )

  /// All of them but `--version`, in the order in which help shows them.
  static let declarations = [
    json, language.declaration, noColor, store.declaration, help,
  ]
}
