import PalierModel

extension DossierReader {
  /// The requests of an action that has several, in groups.
  mutating func stages(_ field: Field, of action: Action) -> [[Action]]? {
    guard case .sequence(let items) = field.value.content, !items.isEmpty else {
      wrongType(field, expected: DossierReader.requestsExpected)
      return nil
    }
    var names: Set<String> = []
    var stages: [[Action]] = []
    for item in items {
      let stage = part(item, in: field)
      var group: [Action] = []
      if case .mapping(let entries) = item.content,
        let parallel = entries.first(where: { $0.name == "parallel" })
      {
        group = fork(entries, Field(parallel, in: field.path), action, &names)
      } else if let request = request(stage, action, &names) {
        group = [request]
      }
      if !group.isEmpty { stages.append(group) }
    }
    return stages
  }

  /// The requests of `{ parallel: […] }`.
  private mutating func fork(
    _ entries: [YAMLEntry],
    _ field: Field,
    _ action: Action,
    _ names: inout Set<String>
  ) -> [Action] {
    for entry in entries where entry.name != "parallel" {
      unknownKey(Field(entry, in: field.path), of: field.path, known: ["parallel"])
    }
    guard case .sequence(let items) = field.value.content, !items.isEmpty else {
      wrongType(field, expected: DossierReader.requestsExpected)
      return []
    }
    return items.compactMap { request(part($0, in: field), action, &names) }
  }

  private func part(_ item: YAMLNode, in field: Field) -> Field {
    let parent = field.path.split(separator: ".").dropLast().joined(separator: ".")
    return Field(YAMLEntry(name: field.name, location: item.location, value: item), in: parent)
  }

  /// `METHOD /path`, or the keys of one request.
  private mutating func request(
    _ field: Field,
    _ action: Action,
    _ names: inout Set<String>
  ) -> Action? {
    var part = Action(name: "", method: "GET", path: "/")
    part.location = field.location
    if case .mapping = field.value.content {
      checkOneBody(field)
      read(field, keys: Action.partKeys, into: &part)
    } else if let request = request(field) {
      (part.method, part.path) = request
    } else {
      return nil
    }
    if part.name.isEmpty { part.name = String(names.count + 1) }
    part.name = action.name + "." + part.name
    guard names.insert(part.name).inserted else {
      error(
        at: field.location,
        offending: part.name.excerpt,
        Text(
          en: "there are two requests named `\(part.name.excerpt)`",
          fr: "il y a deux requêtes nommées « \(part.name.excerpt) »"
        ),
        cure: Text(en: "give one of them another `name`", fr: "donnez un autre « name » à l'une")
      )
      return nil
    }
    return part
  }

  /// Says what is missing or too much in actions: each has one request, or several.
  mutating func checkRequests(_ field: Field, known: [Action]) {
    guard case .mapping(let entries) = field.value.content else { return }
    let names = entries.map(\.name)
    let single = Action.partKeys.map(\.name) + ["held", "events"]
    let isKnown = known.contains { $0.name == field.name }
    if names.contains("requests") {
      for entry in entries where single.contains(entry.name) {
        error(
          at: entry.location,
          offending: entry.name,
          Text(
            en: "`\(field.path)` has `requests`, and `\(entry.name)` belongs to one request",
            fr: "« \(field.path) » a « requests », et « \(entry.name) » est propre à une requête"
          ),
          cure: Text(
            en: "write it in the request that it is meant for",
            fr: "écrivez-la dans la requête concernée"
          )
        )
      }
    } else if !isKnown, !names.contains("request") {
      missingKey("request", of: field, example: "GET /chapters")
    }
  }

  /// The data sets: names with files, or with keys of their own.
  mutating func userData(_ field: Field, into list: inout [UserData]) {
    let expected = Text(
      en: "names with file names: `{ accounts: accounts.csv }`",
      fr: "des noms et des noms de fichiers : « \("{ accounts: accounts.csv }") »"
    )
    for field in fields(field, expected: expected) ?? [] {
      let existing = list.firstIndex { $0.name == field.name }
      guard existing != nil || checkName(field), checkNoReservedName(field) else { continue }
      var data =
        existing.map { list[$0] } ?? UserData(name: field.name, file: Located("", at: nil))
      if case .mapping = field.value.content {
        read(field, keys: UserData.keys, into: &data, isNew: existing == nil)
      } else if let file = text(field) {
        data.file = file
      }
      guard !data.file.value.isEmpty else { continue }
      if let existing { list[existing] = data } else { list.append(data) }
    }
  }

  private mutating func checkNoReservedName(_ field: Field) -> Bool {
    let isPlain = field.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    if !["row", "env"].contains(field.name), isPlain, field.name.first?.isNumber == false {
      return true
    }
    error(
      at: field.location,
      offending: field.name.excerpt,
      Text(
        en: "`\(field.name.excerpt)` cannot be a data set",
        fr: "« \(field.name.excerpt) » ne peut pas être un jeu de données"
      ),
      cure: Text(
        en: "take a name of letters, digits and `_`, other than `row` and `env`",
        fr: "prenez un nom de lettres, chiffres et « _ », autre que « row » et « env »"
      )
    )
    return false
  }

  private static let requestsExpected = Text(
    en: "a list of requests: `[ GET /page, GET /style.css ]`",
    fr: "une liste de requêtes : « \("[ GET /page, GET /style.css ]") »"
  )
}
