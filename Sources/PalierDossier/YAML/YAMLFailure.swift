import PalierModel

/// What is wrong with a file before its keys are looked at.
struct YAMLFailure: Error {
  /// The mistake as users read it.
  let diagnostic: Diagnostic

  private init(
    at location: SourceLocation?,
    offending: String = "",
    _ message: Text,
    cure: Text
  ) {
    diagnostic = Diagnostic(.error, at: location, offending: offending, message, cure: cure)
  }

  /// What libyaml found, in plain words where it is a usual mistake, else in libyaml's own.
  init(_ problem: YAMLProblem, at location: SourceLocation, contextLine: Int?) {
    let known = YAMLFailure.plainWords.first { problem.problem.contains($0.libyaml) }
    let since: Text =
      if let line = contextLine, line != location.line {
        Text(
          en: " (in what begins on line \(line))",
          fr: " (dans ce qui commence à la ligne \(line))"
        )
      } else {
        Text(verbatim: "")
      }
    let message =
      known?.message
      ?? Text(
        en: "this is not YAML: \(problem.problem)",
        fr: "ce n'est pas du YAML : \(problem.problem) (message de libyaml)"
      )
    let cure =
      known?.cure
      ?? Text(
        en: "look at the quotes, brackets and indentation before this place",
        fr: "regardez les guillemets, les crochets et l'indentation avant cet endroit"
      )
    self.init(at: location, .joined([message, since], separator: ""), cure: cure)
  }

  static func severalDocuments(at location: SourceLocation) -> YAMLFailure {
    YAMLFailure(
      at: location,
      offending: "---",
      Text(
        en: "a second document begins here: a file holds one dossier",
        fr: "un second document commence ici : un fichier contient un seul dossier"
      ),
      cure: Text(en: "move it to a file of its own", fr: "mettez-le dans un autre fichier")
    )
  }

  static func tooDeep(at location: SourceLocation) -> YAMLFailure {
    YAMLFailure(
      at: location,
      Text(
        en: "more than \(YAMLComposer.deepest) levels inside each other",
        fr: "plus de \(YAMLComposer.deepest) niveaux imbriqués"
      ),
      cure: Text(en: "a dossier needs six at most", fr: "un dossier en demande six au plus")
    )
  }

  static func tooLong(file: String) -> YAMLFailure {
    YAMLFailure(
      at: SourceLocation(file: file, line: 1, column: 1),
      Text(
        en: "the file is longer than \(Double(YAMLComposer.longest), .information)",
        fr: "le fichier dépasse \(Double(YAMLComposer.longest), .information)"
      ),
      cure: Text(
        en: "is it a dossier? Its first line reads `system: NAME`",
        fr: "est-ce un dossier ? Sa première ligne est « \("system: NOM") »"
      )
    )
  }

  static func notUTF8(at location: SourceLocation, byte: UInt8) -> YAMLFailure {
    let code = String(byte, radix: 16, uppercase: true)
    return YAMLFailure(
      at: location,
      offending: code,
      Text(
        en: "the byte 0x\(code) is not UTF-8",
        fr: "l'octet 0x\(code) n'est pas de l'UTF-8"
      ),
      cure: Text(en: "save the file as UTF-8", fr: "enregistrez le fichier en UTF-8")
    )
  }

  static func anchor(at location: SourceLocation) -> YAMLFailure {
    YAMLFailure(
      at: location,
      Text(
        en: "anchors (`&name`) and aliases (`*name`) are not read",
        fr: "les ancres (« \("&nom") ») et les alias (« \("*nom") ») ne sont pas lus"
      ),
      cure: Text(
        en: "write the value out; put a text that begins with & or * between quotes",
        fr: "écrivez la valeur en entier ; un texte qui commence par & ou * se met entre guillemets"
      )
    )
  }

  static func tag(at location: SourceLocation) -> YAMLFailure {
    YAMLFailure(
      at: location,
      Text(
        en: "tags (`!name`) are not read",
        fr: "les étiquettes YAML (« \("!nom") ») ne sont pas lues"
      ),
      cure: Text(
        en: "remove it; put a text that begins with ! between quotes",
        fr: "retirez-la ; un texte qui commence par \("!") se met entre guillemets"
      )
    )
  }

  static func keyIsNoText(at location: SourceLocation) -> YAMLFailure {
    YAMLFailure(
      at: location,
      Text(en: "a key must be a word", fr: "une clé doit être un mot"),
      cure: Text(en: "write `name: value`", fr: "écrivez « \("nom: valeur") »")
    )
  }

  static func duplicate(
    _ name: String,
    at location: SourceLocation,
    first: SourceLocation
  ) -> YAMLFailure {
    YAMLFailure(
      at: location,
      offending: name.excerpt,
      Text(
        en: "`\(name.excerpt)` is written twice",
        fr: "« \(name.excerpt) » est écrit deux fois"
      ),
      cure: Text(
        en: "keep one; the first stands on line \(first.line)",
        fr: "gardez-en un ; le premier est à la ligne \(first.line)"
      )
    )
  }

  static func unexpected(at location: SourceLocation) -> YAMLFailure {
    YAMLFailure(
      at: location,
      Text(en: "a value is missing here", fr: "il manque une valeur ici"),
      cure: Text(en: "write `name: value`", fr: "écrivez « \("nom: valeur") »")
    )
  }
}
