import PalierModel

extension DossierReader {
  /// Names with the regular expressions that find their values, or with keys of their own.
  mutating func extractions(_ field: Field, into extractions: inout [Action.Extraction]) {
    let expected = Text(
      en: "names with regular expressions: `{ token: 'id=(\\w+)' }`",
      fr: "des noms et expressions régulières : « \("{ token: 'id=(\\w+)' }") »"
    )
    guard let fields = fields(field, expected: expected) else { return }
    for field in fields {
      guard checkName(field), let extraction = extraction(field) else { continue }
      extractions.removeAll { $0.name == field.name }
      extractions.append(extraction)
    }
  }

  private mutating func extraction(_ field: Field) -> Action.Extraction? {
    guard case .mapping = field.value.content else {
      guard let pattern = text(field), isExpression(pattern) else { return nil }
      return Action.Extraction(name: field.name, pattern: pattern)
    }
    var draft = ExtractionDraft()
    let mistakes = diagnostics.count
    read(field, keys: ExtractionDraft.keys, into: &draft)
    guard diagnostics.count == mistakes else { return nil }
    if let pattern = draft.pattern, !isExpression(pattern) { return nil }
    let place: Action.Extraction.Place
    switch (draft.json, draft.header) {
    case (let path?, nil): place = .json(path)
    case (nil, let name?): place = .header(name)
    case (nil, nil) where draft.pattern != nil: place = .body
    default:
      error(
        at: field.location,
        offending: field.name.excerpt,
        Text(
          en: "`\(field.path)` does not say where one value stands",
          fr: "« \(field.path) » ne dit pas où est une seule valeur"
        ),
        cure: Text(
          en: "write one of `json` and `header`, or `matches` for the body",
          fr: "écrivez « json » ou « header », ou bien « matches » pour le corps"
        )
      )
      return nil
    }
    return Action.Extraction(
      name: field.name,
      pattern: draft.pattern,
      from: place,
      isOptional: draft.isOptional
    )
  }

  /// True for a regular expression; a mistake is kept otherwise.
  mutating func isExpression(_ pattern: Located<String>) -> Bool {
    if pattern.value.utf8.count <= 1_000, (try? Regex(pattern.value)) != nil { return true }
    error(
      at: pattern.location,
      offending: pattern.value.excerpt,
      Text(
        en: "`\(pattern.value.excerpt)` is not a regular expression",
        fr: "« \(pattern.value.excerpt) » n'est pas une expression régulière"
      ),
      cure: Text(
        en: "put it between single quotes and close its brackets: 'id=(\\w+)'",
        fr: "mettez-la entre apostrophes et fermez ses parenthèses : \("'id=(\\w+)'")"
      )
    )
    return false
  }

  /// A path within a JSON text.
  mutating func jsonPath(_ field: Field) -> JSONPath? {
    guard let text = text(field) else { return nil }
    return jsonPath(text.value, at: text.location)
  }

  private mutating func jsonPath(_ text: String, at location: SourceLocation?) -> JSONPath? {
    if text.utf8.count <= 1_000, let path = JSONPath(text) { return path }
    error(
      at: location,
      offending: text.excerpt,
      Text(
        en: "`\(text.excerpt)` is not a JSON path",
        fr: "« \(text.excerpt) » n'est pas un chemin JSON"
      ),
      cure: Text(
        en: "write `$`, then names, indexes or `*`: '$.items[0].id', '$.items[*].id'",
        fr: "écrivez « $ », puis des noms, indices ou « * » : \("'$.items[0].id', '$.items[*].id'")"
      )
    )
    return nil
  }

  /// JSON paths with the values that they must have, or a list of those that must be there.
  mutating func jsonValues(_ field: Field) -> [Action.Checks.JSONValue]? {
    if case .mapping(let entries) = field.value.content {
      return entries.compactMap { entry in
        guard let path = jsonPath(entry.name, at: entry.location) else { return nil }
        guard let value = entry.value.text else {
          wrongType(Field(entry, in: field.path), expected: Text(en: "a text", fr: "un texte"))
          return nil
        }
        return Action.Checks.JSONValue(path, entry.value.isAbsent ? "null" : value)
      }
    }
    return names(field)?.compactMap { name in
      jsonPath(name.value, at: name.location).map { Action.Checks.JSONValue($0) }
    }
  }

  /// Headers with a text that each must contain, or a list of those that must be there.
  mutating func expectedHeaders(_ field: Field) -> [Action.Field]? {
    if case .mapping = field.value.content { return headers(field, existing: []) }
    return names(field)?.map { Action.Field(name: $0.value, value: "") }
  }

  /// A condition on an extracted value.
  mutating func condition(_ field: Field) -> Located<Condition>? {
    guard let text = text(field) else { return nil }
    if let condition = Condition(parsing: text.value) {
      return Located(condition, at: text.location)
    }
    error(
      at: text.location,
      offending: text.value.excerpt,
      Text(
        en: "`\(text.value.excerpt)` is not a condition",
        fr: "« \(text.value.excerpt) » n'est pas une condition"
      ),
      cure: Text(
        en: "write `$token`, `not $token`, `$state == done`, `$state != done` or `$count > 3`",
        fr:
          "écrivez « $token », « not $token », « $state == done », « $state != done » ou « $count > 3 »"
      )
    )
    return nil
  }

  /// A think time and how it spreads.
  mutating func think(_ field: Field) -> (Figure, ThinkShape)? {
    guard case .mapping = field.value.content else {
      return figure(field, .duration).map { ($0, .uniform) }
    }
    var draft = ThinkDraft()
    let mistakes = diagnostics.count
    read(field, keys: ThinkDraft.keys, into: &draft)
    guard diagnostics.count == mistakes else { return nil }
    switch (draft.exponential, draft.logNormal) {
    case (let mean?, nil): return (mean, .exponential)
    case (nil, let mean?): return (mean, .logNormal(variation: draft.variation?.mid ?? 1))
    default:
      error(
        at: field.location,
        offending: field.name.excerpt,
        Text(
          en: "`\(field.path)` needs one of `exponential` and `lognormal`",
          fr: "« \(field.path) » demande « exponential » ou « lognormal »"
        ),
        cure: Text(
          en: "write `{ exponential: 10 s }`, or a duration such as `5..20 s`",
          fr: "écrivez « \("{ exponential: 10 s }") », ou une durée comme « \("5..20 s") »"
        )
      )
      return nil
    }
  }
}
