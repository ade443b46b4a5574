import PalierModel

extension DossierReader {
  /// Reads the whole file.
  mutating func readSystem(from root: YAMLNode, into system: inout System) {
    let field = Field(YAMLEntry(name: "", location: root.location, value: root), in: "")
    guard case .mapping(let entries) = root.content else {
      error(
        at: root.location,
        offending: root.excerpt,
        Text(en: "a dossier begins with keys", fr: "un dossier commence par des clés"),
        cure: Text(
          en: "write `system: NAME` on the first line",
          fr: "écrivez « \("system: NOM") » sur la première ligne"
        )
      )
      return
    }
    if let entry = entries.first(where: { $0.name == "source" }) {
      document = document(Field(entry, in: ""))
    }
    read(field, keys: System.keys, into: &system)
    checkExceptions()
  }
}

extension System {
  /// Fills in what a dossier may leave out: the one journey of all actions in order.
  mutating func complete() {
    guard journeys.allSatisfy({ $0.location == nil }), !actions.isEmpty else { return }
    let all = actions.map { Located($0.name, at: $0.location) }
    journeys = [Journey(name: System.impliedJourney, activities: [all])]
  }

  /// What the journey is called that a dossier does not write.
  static let impliedJourney = "everyone"
}
