import PalierModel

extension DossierReader {
  /// Says that a value is of the wrong type.
  mutating func wrongType(_ field: Field, expected: Text) {
    if field.value.isAbsent {
      error(
        at: field.location,
        offending: field.name.excerpt,
        Text(en: "`\(field.path)` has no value", fr: "« \(field.path) » n'a pas de valeur"),
        cure: Text(
          en: "give it \(expected), or remove the key",
          fr: "il faut \(expected) ; sinon, retirez la clé"
        )
      )
      return
    }
    let found: Text
    switch field.value.content {
    case .scalar(let text, _): found = .quoted([text.excerpt])
    case .sequence: found = Text(en: "a list", fr: "une liste")
    case .mapping: found = Text(en: "a mapping `{…}`", fr: "un groupe de clés « \("{…}") »")
    }
    error(
      at: field.value.location,
      offending: field.value.excerpt,
      Text(
        en: "`\(field.path)` cannot be \(found)",
        fr: "« \(field.path) » ne peut pas être \(found)"
      ),
      cure: Text(en: "it takes \(expected)", fr: "il faut \(expected)")
    )
  }

  /// Says that a key is unknown, which one was probably meant, and which ones there are.
  mutating func unknownKey(_ field: Field, of parent: String, known: [String]) {
    guard diagnostics.count < Dossier.most else { return }
    let code = field.name.excerpt
    let message =
      parent.isEmpty
      ? Text(
        en: "`\(code)` is not a key of a dossier",
        fr: "« \(code) » n'est pas une clé de dossier"
      )
      : Text(
        en: "`\(code)` is not a key of `\(parent)`",
        fr: "« \(code) » n'est pas une clé de « \(parent) »"
      )
    let cure = DossierReader.cure(forUnknown: field.name, known: known)
    error(at: field.location, offending: code, message, cure: cure)
  }

  /// True where `{ think: 1,5 s }` was cut into a key with the value 1 and a key `5 s`.
  func isCutByComma(_ field: Field, _ next: Field) -> Bool {
    next.value.isAbsent && next.name.first?.isNumber == true
      && field.value.text?.last?.isNumber == true
  }

  /// Says that a number was cut into these two fields by its decimal comma.
  mutating func decimalComma(_ field: Field, _ next: Field) {
    let number = (field.value.text ?? "") + "," + next.name
    let cure = QuantityError.decimalComma(number, write: [number.replacing(",", with: ".")])
    error(at: field.value.location, offending: number.excerpt, cure.message, cure: cure.cure)
  }

  /// "Did you mean …?" where a known word is close, and the known words.
  static func cure(forUnknown word: String, known: [String]) -> Text {
    let list = known.prefix(24).joined(separator: ", ") + (known.count > 24 ? ", …" : "")
    let closest =
      word.count > 40 ? nil : SpellingSuggestion.closest(to: word, among: Array(known.prefix(100)))
    return if let closest {
      Text(
        en: "did you mean `\(closest)`? Known here: \(list)",
        fr: "vouliez-vous dire « \(closest) » ? Connus ici : \(list)"
      )
    } else if known.isEmpty {
      Text(en: "there is none to name here", fr: "il n'y en a aucun à nommer ici")
    } else {
      Text(en: "known here: \(list)", fr: "connus ici : \(list)")
    }
  }

  /// Says that a required key is missing.
  mutating func missingKey(_ key: String, of parent: Field, example: String) {
    error(
      at: parent.location,
      offending: parent.name.excerpt,
      parent.path.isEmpty
        ? Text(en: "the dossier has no `\(key)`", fr: "le dossier n'a pas de « \(key) »")
        : Text(
          en: "`\(parent.path)` has no `\(key)`",
          fr: "« \(parent.path) » n'a pas de « \(key) »"
        ),
      cure: Text(
        en: "add `\(key): \(example)`, for example",
        fr: "ajoutez par exemple « \("\(key): \(example)") »"
      )
    )
  }

  /// False, with a mistake kept, for a name that could not be told from a path in messages.
  mutating func checkName(_ field: Field) -> Bool {
    let isName = field.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    if isName, !field.name.isEmpty, field.name.count <= 60 { return true }
    error(
      at: field.location,
      offending: field.name.excerpt,
      Text(
        en: "`\(field.name.excerpt)` cannot be a name",
        fr: "« \(field.name.excerpt) » ne peut pas être un nom"
      ),
      cure: Text(
        en: "a name has letters, digits, `-` and `_`, 60 at most",
        fr: "un nom a des lettres, des chiffres, « - » et « _ », 60 au plus"
      )
    )
    return false
  }
}
