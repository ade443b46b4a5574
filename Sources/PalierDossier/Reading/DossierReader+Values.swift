import PalierModel

extension DossierReader {
  /// A quantity that follows a rule, declared at its place.
  mutating func figure(_ field: Field, _ rule: QuantityRule) -> Figure? {
    guard let text = field.value.text, !field.value.isAbsent else {
      let examples = Text.quoted(rule.expected.examples)
      wrongType(
        field,
        expected: Text(
          en: "\(rule.expected.name), as \(examples)",
          fr: "\(rule.expected.name), comme \(examples)"
        )
      )
      return nil
    }
    let quantity: Quantity
    do {
      quantity = try QuantityParser(text, expecting: rule.expected).quantity()
    } catch {
      self.error(
        at: field.value.location,
        offending: text.excerpt,
        error.message,
        cure: error.cure
      )
      return nil
    }
    if let mistake = rule.mistake(in: quantity, written: text) {
      error(
        at: field.value.location,
        offending: text.excerpt,
        Text(
          en: "`\(field.path)`: \(mistake.message)",
          fr: "« \(field.path) » : \(mistake.message)"
        ),
        cure: mistake.cure
      )
      return nil
    }
    let source = source(of: field)
    return Figure(quantity.value, quantity.dimension, from: source)
  }

  /// A text; a number or a word without quotes is one too.
  mutating func text(_ field: Field) -> Located<String>? {
    guard let text = field.value.text, !field.value.isAbsent else {
      wrongType(field, expected: Text(en: "a text", fr: "un texte"))
      return nil
    }
    guard !text.trimmed.isEmpty else {
      error(
        at: field.value.location,
        offending: text.excerpt,
        Text(en: "`\(field.path)` is empty", fr: "« \(field.path) » est vide"),
        cure: Text(en: "write a text, or remove the key", fr: "écrivez un texte, ou retirez la clé")
      )
      return nil
    }
    guard !text.unicodeScalars.contains("\0") else {
      error(
        at: field.value.location,
        offending: "\\0",
        Text(
          en: "`\(field.path)` contains a NUL character",
          fr: "« \(field.path) » contient un caractère nul"
        ),
        cure: Text(en: "remove `\\0`", fr: "retirez « \("\\0") »")
      )
      return nil
    }
    return Located(text, at: field.value.location)
  }

  /// Words for people: a text that is the same in both languages, or one in each.
  mutating func words(_ field: Field) -> Text? {
    guard case .mapping = field.value.content else {
      return text(field).map { Text(verbatim: $0.value) }
    }
    var words = DossierReader.Words()
    read(field, keys: DossierReader.Words.keys, into: &words)
    guard let english = words.english, let french = words.french else { return nil }
    return Text(en: English(string: english), fr: French(stringLiteral: french))
  }

  /// What somebody says, in each language.
  private struct Words {
    var english: String?
    var french: String?

    static let keys: [Key<Words>] = [
      .text(
        "en",
        example: "add a core",
        meaning: Text(en: "It in English.", fr: "En anglais."),
        isRequired: true
      ) { $1.english = $0.value },
      .text(
        "fr",
        example: "ajouter un cœur",
        meaning: Text(en: "It in French.", fr: "En français."),
        isRequired: true
      ) { $1.french = $0.value },
    ]
  }

  /// One of a few words.
  mutating func word(_ field: Field, among words: [String]) -> String? {
    guard let text = field.value.text, !field.value.isAbsent else {
      wrongType(field, expected: .quoted(words))
      return nil
    }
    if words.contains(text) { return text }
    error(
      at: field.value.location,
      offending: text.excerpt,
      Text(
        en: "`\(text.excerpt)` is not a value of `\(field.path)`",
        fr: "« \(text.excerpt) » n'est pas une valeur de « \(field.path) »"
      ),
      cure: DossierReader.cure(forUnknown: text, known: words)
    )
    return nil
  }

  /// Yes or no, in either language.
  mutating func flag(_ field: Field) -> Bool? {
    switch field.value.text?.lowercased() {
    case "yes", "true", "oui", "on": return true
    case "no", "false", "non", "off": return false
    default:
      wrongType(field, expected: Text(en: "`yes` or `no`", fr: "« yes » ou « no »"))
      return nil
    }
  }

  /// A list of names; a single one needs no brackets.
  mutating func names(_ field: Field) -> [Located<String>]? {
    if field.value.text != nil, !field.value.isAbsent { return text(field).map { [$0] } }
    guard case .sequence(let items) = field.value.content else {
      wrongType(field, expected: DossierReader.namesExpected)
      return nil
    }
    return names(items, of: field)
  }

  /// The names in these items.
  mutating func names(_ items: [YAMLNode], of field: Field) -> [Located<String>] {
    items.compactMap { item in
      if let name = item.text, !item.isAbsent { return Located(name, at: item.location) }
      let entry = YAMLEntry(name: field.name, location: item.location, value: item)
      let parent = field.path.split(separator: ".").dropLast().joined(separator: ".")
      wrongType(Field(entry, in: parent), expected: DossierReader.namesExpected)
      return nil
    }
  }

  /// Named texts in their order, such as headers; those of `existing` are replaced or kept.
  mutating func pairs(_ field: Field, existing: [Action.Field] = []) -> [Action.Field]? {
    let expected = Text(
      en: "names with their values: `{ name: value }`",
      fr: "des noms avec leurs valeurs : « \("{ nom: valeur }") »"
    )
    guard let fields = fields(field, expected: expected) else { return nil }
    var pairs = existing
    for field in fields {
      let value: String
      if field.value.isAbsent {
        value = ""
      } else if let text = field.value.text {
        value = text
      } else {
        wrongType(field, expected: Text(en: "a text", fr: "un texte"))
        continue
      }
      pairs.removeAll { $0.name == field.name }
      pairs.append(Action.Field(name: field.name, value: value))
    }
    return pairs
  }

  private static let namesExpected = Text(
    en: "a list of names: `[a, b]`",
    fr: "une liste de noms : « \("[a, b]") »"
  )
}
