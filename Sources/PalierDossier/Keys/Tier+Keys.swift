import PalierModel

extension Tier {
  /// The keys of a tier.
  static let keys: [Key<Tier>] =
    Population.allCases.map(range) + [
      Key(
        "set",
        holds: Text(
          en: "keys of this file with new values",
          fr: "des clés de ce fichier avec de nouvelles valeurs"
        ),
        example: "{ machine.cpu: 8, web.limits: { cpu: 4 } }",
        meaning: Text(
          en: "What is different in this tier; keys of services may leave `services.` out.",
          fr: "Ce qui diffère dans ce palier ; les clés des services peuvent omettre « services. »."
        )
      ) { field, tier, reader in
        tier.settings += reader.settings(field)
      },
      .words(
        "do",
        example: "move to a mini PC",
        meaning: Text(
          en: "What to do on entering it.",
          fr: "Ce qu'il faut faire en y entrant."
        )
      ) { $1.action = $0 },
    ]

  private static func range(_ population: Population) -> Key<Tier> {
    let people: Text =
      switch population {
      case .registered: Text(en: "registered people", fr: "inscrits")
      case .monthlyActive: Text(en: "people active in a month", fr: "personnes actives en un mois")
      case .dailyActive: Text(en: "people active in a day", fr: "personnes actives en un jour")
      case .concurrent:
        Text(en: "people at the same time at the peak", fr: "personnes en même temps à la pointe")
      }
    return Key(
      population.rawValue,
      holds: QuantityRule.number.expected.name,
      example: "100..500",
      meaning: Text(
        en: "The range of the tier, in \(people); one of the four populations.",
        fr: "L'étendue du palier, en \(people) ; l'une des quatre populations."
      )
    ) { field, tier, reader in
      guard let figure = reader.figure(field, .number) else { return }
      tier.population = population
      tier.range = figure
    }
  }
}

extension DossierReader {
  /// Keys of the dossier with new values, kept as they are written.
  mutating func settings(_ field: Field) -> [Change.Setting] {
    let expected = Text(
      en: "keys with new values: `{ web.workers: 8 }`",
      fr: "des clés avec leurs nouvelles valeurs : « \("{ web.workers: 8 }") »"
    )
    return (fields(field, expected: expected) ?? []).compactMap { field in
      guard !field.value.isAbsent else {
        wrongType(field, expected: Text(en: "a value", fr: "une valeur"))
        return nil
      }
      return Change.Setting(
        key: Located(field.name, at: field.location),
        value: Located(written(field.value), at: field.value.location)
      )
    }
  }
}
