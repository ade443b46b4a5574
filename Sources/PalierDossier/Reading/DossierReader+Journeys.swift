import PalierModel

extension DossierReader {
  /// Reads the journeys; a bare list of actions is a journey of one activity.
  mutating func journeys(_ field: Field, into journeys: inout [Journey]) {
    guard let fields = fields(field, expected: DossierReader.journeysExpected) else { return }
    for field in fields {
      let existing = journeys.firstIndex { $0.name == field.name }
      var journey = existing.map { journeys[$0] } ?? Journey(name: field.name, activities: [])
      if existing == nil {
        guard checkName(field) else { continue }
        journey.location = field.location
      }
      if case .sequence = field.value.content {
        journey.activities = activities(field) ?? []
      } else {
        read(field, keys: Journey.keys, into: &journey, isNew: existing == nil)
      }
      if let existing { journeys[existing] = journey } else { journeys.append(journey) }
    }
  }

  /// `[a, b]`, one activity, or `[[a, b], [c]]`, several at the same time.
  mutating func activities(_ field: Field) -> [[Located<String>]]? {
    guard case .sequence(let items) = field.value.content, !items.isEmpty else {
      wrongType(field, expected: DossierReader.activitiesExpected)
      return nil
    }
    if items.allSatisfy({ $0.text != nil }) { return [names(items, of: field)] }
    var activities: [[Located<String>]] = []
    for item in items {
      guard case .sequence(let actions) = item.content, !actions.isEmpty else {
        wrongType(
          Field(YAMLEntry(name: field.name, location: item.location, value: item), in: ""),
          expected: DossierReader.activitiesExpected
        )
        continue
      }
      activities.append(names(actions, of: field))
    }
    return activities
  }

  private static let journeysExpected = Text(
    en: "names with their actions: `{ reader: [home, chapters] }`",
    fr: "des noms avec leurs actions : « \("{ lecteur: [accueil, chapitres] }") »"
  )

  private static let activitiesExpected = Text(
    en: "a list of actions `[a, b]`, or several at the same time `[[a, b], [c]]`",
    fr: "une liste d'actions « \("[a, b]") », ou plusieurs en même temps « \("[[a, b], [c]]") »"
  )
}

extension Journey {
  /// The keys of a journey.
  static let keys: [Key<Journey>] = [
    .quantity(
      "share",
      \.share,
      .share,
      example: "95 %",
      meaning: Text(
        en: "The share of users who do this; by default what the others leave, in equal parts.",
        fr:
          "La part des utilisateurs qui font cela ; par défaut ce que laissent les autres, à parts égales."
      )
    ),
    .names(
      "once",
      \.once,
      example: "[login]",
      meaning: Text(
        en: "Actions done once, in order, on entering.",
        fr: "Les actions faites une fois, dans l'ordre, en entrant."
      )
    ),
    Key(
      "activities",
      holds: Text(en: "lists of actions", fr: "des listes d'actions"),
      example: "[[chapters, comment], [events]]",
      meaning: Text(
        en: "Lists gone through over and over, all at the same time, by one user.",
        fr: "Des listes parcourues en boucle, toutes en même temps, par un même utilisateur."
      ),
      isRequired: true
    ) { field, journey, reader in
      if let activities = reader.activities(field) { journey.activities = activities }
    },
  ]
}
