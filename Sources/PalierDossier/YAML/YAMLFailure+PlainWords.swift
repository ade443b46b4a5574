import PalierModel

extension YAMLFailure {
  /// A message of libyaml and what it means to a person who writes a dossier.
  struct PlainWords {
    let libyaml: String
    let message: Text
    let cure: Text
  }

  /// The usual ones; the first whose words occur in libyaml's message holds.
  static let plainWords: [PlainWords] = [
    PlainWords(
      libyaml: "found character that cannot start any token",
      message: Text(
        en: "a value cannot begin with this character",
        fr: "une valeur ne peut pas commencer par ce caractère"
      ),
      cure: Text(
        en: "indent with spaces, not tabs; put a text that begins with %, @ or ` between quotes",
        fr:
          "indentez avec des espaces, sans tabulation ; un texte qui commence par \("%"), @ ou ` se met entre guillemets"
      )
    ),
    PlainWords(
      libyaml: "mapping values are not allowed in this context",
      message: Text(
        en: "a second `:` on one line",
        fr: "un second « \(":") » sur une même ligne"
      ),
      cure: Text(
        en: "put the text that holds it between quotes, or start a new line",
        fr: "mettez le texte qui le contient entre guillemets, ou passez à la ligne"
      )
    ),
    PlainWords(
      libyaml: "could not find expected ':'",
      message: Text(en: "a key without its `:`", fr: "une clé sans son « \(":") »"),
      cure: Text(
        en: "write `name: value`, with a space after the colon",
        fr: "écrivez « \("nom: valeur") », avec une espace après le deux-points"
      )
    ),
    PlainWords(
      libyaml: "did not find expected ',' or '}'",
      message: Text(en: "a `{` is not closed", fr: "une accolade « \("{") » n'est pas fermée"),
      cure: Text(
        en: "separate keys by `,` and close with `}`",
        fr: "séparez les clés par « \(",") » et fermez par « \("}") »"
      )
    ),
    PlainWords(
      libyaml: "did not find expected ',' or ']'",
      message: Text(en: "a `[` is not closed", fr: "un crochet « \("[") » n'est pas fermé"),
      cure: Text(
        en: "separate items by `,` and close with `]`",
        fr: "séparez les éléments par « \(",") » et fermez par « \("]") »"
      )
    ),
    PlainWords(
      libyaml: "found unexpected end of stream",
      message: Text(
        en: "the file ends inside quotes",
        fr: "le fichier se termine à l'intérieur de guillemets"
      ),
      cure: Text(en: "close them", fr: "fermez-les")
    ),
    PlainWords(
      libyaml: "did not find expected key",
      message: Text(
        en: "this line does not stand under its neighbours",
        fr: "cette ligne n'est pas alignée avec ses voisines"
      ),
      cure: Text(
        en: "give keys of the same level the same number of spaces before them",
        fr: "donnez aux clés d'un même niveau le même nombre d'espaces devant elles"
      )
    ),
    PlainWords(
      libyaml: "did not find expected '-' indicator",
      message: Text(
        en: "this line is not an item of the list above it",
        fr: "cette ligne n'est pas un élément de la liste qui précède"
      ),
      cure: Text(
        en: "begin it with `- `, or indent it as the list's own key",
        fr: "commencez-la par « \("- ") », ou alignez-la avec la clé de la liste"
      )
    ),
    PlainWords(
      libyaml: "block sequence entries are not allowed in this context",
      message: Text(
        en: "a list item cannot stand here",
        fr: "un élément de liste ne peut pas se trouver ici"
      ),
      cure: Text(
        en: "begin the list on its own line",
        fr: "commencez la liste sur sa propre ligne"
      )
    ),
    PlainWords(
      libyaml: "control characters are not allowed",
      message: Text(
        en: "an invisible control character",
        fr: "un caractère de contrôle invisible"
      ),
      cure: Text(en: "delete it", fr: "effacez-le")
    ),
    PlainWords(
      libyaml: "found unknown escape character",
      message: Text(
        en: "an unknown `\\` sequence between double quotes",
        fr: "une séquence « \("\\") » inconnue entre guillemets doubles"
      ),
      cure: Text(
        en: "use single quotes, where `\\` stands for itself",
        fr: "utilisez des apostrophes, entre lesquelles « \("\\") » n'a rien de spécial"
      )
    ),
  ]
}
