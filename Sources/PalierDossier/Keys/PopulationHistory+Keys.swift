import PalierModel

extension Key<Population> {
  /// The key `history`.
  static var history: Key {
    Key(
      "history",
      holds: Text(
        en: "months or days, each with its people",
        fr: "des mois ou des jours, chacun avec ses personnes"
      ),
      example: "{ 2025-01: 820, 2025-02: 870 }",
      meaning: Text(
        en:
          "How many people there were, always counted alike: by months (`2025-01`) or days (`2025-01-31`). Where no `growth` is given, the growth is its trend.",
        fr:
          "Combien de personnes il y avait, toujours comptées de même : par mois (« 2025-01 ») ou par jours (« 2025-01-31 »). Sans « growth », la croissance est sa tendance."
      )
    ) { field, population, reader in
      population.history = reader.history(field) ?? population.history
    }
  }
}

extension DossierReader {
  /// The most points that a history may have: more say no more of a trend.
  private static let mostPoints = 2_000

  /// Dates with numbers of people.
  fileprivate mutating func history(_ field: Field) -> PopulationHistory? {
    guard let fields = fields(field, expected: DossierReader.historyExpected) else { return nil }
    guard fields.count <= DossierReader.mostPoints else {
      error(
        at: field.location,
        offending: field.name,
        Text(
          en: "`\(field.path)` has \(fields.count) points, \(DossierReader.mostPoints) at most",
          fr: "« \(field.path) » a \(fields.count) points, \(DossierReader.mostPoints) au plus"
        ),
        cure: Text(en: "give months", fr: "donnez des mois")
      )
      return nil
    }
    var points: [PopulationHistory.Point] = []
    var step: PopulationHistory.Step?
    for entry in fields {
      guard let date = CalendarDate(earliestOf: entry.name), entry.name.utf8.count > 4 else {
        error(
          at: entry.location,
          offending: entry.name.excerpt,
          Text(
            en: "`\(entry.name.excerpt)` is neither a month nor a day",
            fr: "« \(entry.name.excerpt) » n'est ni un mois ni un jour"
          ),
          cure: Text(
            en: "write a month as `2025-01`, a day as `2025-01-31`",
            fr: "écrivez un mois comme « 2025-01 », un jour comme « 2025-01-31 »"
          )
        )
        continue
      }
      let own: PopulationHistory.Step = entry.name.utf8.count > 7 ? .day : .month
      guard own == step ?? own else {
        error(
          at: entry.location,
          offending: entry.name.excerpt,
          Text(
            en: "`\(field.path)` mixes months and days",
            fr: "« \(field.path) » mêle des mois et des jours"
          ),
          cure: Text(en: "give all of one kind", fr: "donnez-les tous d'un seul genre")
        )
        continue
      }
      step = own
      if let people = figure(entry, .people) {
        points.append(PopulationHistory.Point(date, people))
      }
    }
    // A part of it would tell another growth.
    return points.count == fields.count ? step.map { PopulationHistory($0, points) } : nil
  }

  private static let historyExpected = Text(
    en: "months or days with people: `{ 2025-01: 820, 2025-02: 870 }`",
    fr: "des mois ou des jours avec des personnes : « \("{ 2025-01: 820, 2025-02: 870 }") »"
  )
}
