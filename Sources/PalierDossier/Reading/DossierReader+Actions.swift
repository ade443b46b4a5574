import PalierModel

extension DossierReader {
  /// Reads the actions; a request carries a single body.
  mutating func actions(_ field: Field, into actions: inout [Action]) {
    if case .mapping(let entries) = field.value.content {
      for entry in entries {
        checkOneBody(Field(entry, in: field.path))
        checkRequests(Field(entry, in: field.path), known: actions)
      }
    }
    readEntries(field, keys: Action.keys, into: &actions, name: \.name) { name, location in
      var action = Action(name: name, method: "GET", path: "/")
      action.location = location
      return action
    }
    // A stream is a response held on purpose, for as long as it is read.
    for index in actions.indices where actions[index].held == nil {
      actions[index].held = actions[index].events?.within
    }
  }

  /// An action or request carries one body at most.
  mutating func checkOneBody(_ action: Field) {
    guard case .mapping(let entries) = action.value.content else { return }
    let bodies = entries.filter { ["form", "json", "body"].contains($0.name) }
    guard bodies.count > 1, let second = bodies.last else { return }
    error(
      at: second.location,
      offending: second.name,
      Text(
        en: "`\(action.path)` carries both `\(bodies[0].name)` and `\(second.name)`",
        fr: "« \(action.path) » porte à la fois « \(bodies[0].name) » et « \(second.name) »"
      ),
      cure: Text(en: "keep one of them", fr: "gardez l'un des deux")
    )
  }

  /// `METHOD /path`, in two parts.
  mutating func request(_ field: Field) -> (method: String, path: String)? {
    guard let text = text(field)?.value else { return nil }
    let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    let parts = text.split(separator: " ").map(String.init)
    let expected = Text(
      en: "a method and a path, as `GET /chapters`",
      fr: "une méthode et un chemin, comme « \("GET /chapters") »"
    )
    let isASCII = text.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x1F }
    guard parts.count == 2, parts[1].hasPrefix("/"), isASCII else {
      let hasSpace = parts.count > 2 && parts[1].hasPrefix("/")
      let cure =
        hasSpace
        ? Text(
          en: "write a space of a path as %20",
          fr: "dans un chemin, une espace s'écrit \("%20")"
        )
        : Text(
          en: "it takes \(expected), in ASCII characters",
          fr: "il faut \(expected), en caractères ASCII"
        )
      error(
        at: field.value.location,
        offending: text.excerpt,
        Text(
          en: "`\(field.path)` cannot be `\(text.excerpt)`",
          fr: "« \(field.path) » ne peut pas être « \(text.excerpt) »"
        ),
        cure: cure
      )
      return nil
    }
    guard methods.contains(parts[0]) else {
      error(
        at: field.value.location,
        offending: parts[0].excerpt,
        Text(
          en: "`\(parts[0].excerpt)` is not a request method",
          fr: "« \(parts[0].excerpt) » n'est pas une méthode de requête"
        ),
        cure: DossierReader.cure(forUnknown: parts[0], known: methods)
      )
      return nil
    }
    return (parts[0], parts[1])
  }

  /// Headers, whose names are tokens and whose values are one line (RFC 9110, section 5).
  mutating func headers(_ field: Field, existing: [Action.Field]) -> [Action.Field]? {
    guard let pairs = pairs(field, existing: existing) else { return nil }
    for pair in pairs {
      let isToken =
        !pair.name.isEmpty
        && pair.name.unicodeScalars.allSatisfy {
          $0.isASCII
            && ($0.properties.isAlphabetic || "0123456789!#$%&'*+-.^_`|~".contains(Character($0)))
        }
      let isLine = pair.value.unicodeScalars.allSatisfy { $0.value > 0x1F || $0 == "\t" }
      guard isToken, isLine else {
        error(
          at: field.value.location,
          offending: pair.name.excerpt,
          Text(
            en: "`\(pair.name.excerpt)` cannot be a header",
            fr: "« \(pair.name.excerpt) » ne peut pas être un en-tête"
          ),
          cure: Text(
            en: "a header is `Name: value` on one line, its name without spaces",
            fr: "un en-tête est « \("Nom: valeur") » sur une ligne, son nom sans espaces"
          )
        )
        continue
      }
    }
    return pairs
  }

  /// One status or several.
  mutating func statuses(_ field: Field) -> [Int]? {
    let items: [YAMLNode]
    if case .sequence(let list) = field.value.content {
      items = list
    } else {
      items = [field.value]
    }
    let statuses = items.compactMap { $0.text.flatMap { Int($0) } }
    if statuses.count == items.count, statuses.allSatisfy((100...599).contains) { return statuses }
    wrongType(
      field,
      expected: Text(
        en: "statuses from 100 to 599, as `[200, 302]`",
        fr: "des codes de 100 à 599, comme « \("[200, 302]") »"
      )
    )
    return nil
  }
}
