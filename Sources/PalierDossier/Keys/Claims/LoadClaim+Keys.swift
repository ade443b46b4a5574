import PalierModel

extension LoadClaim {
  /// The keys of a claimed load.
  static let keys: [Key<LoadClaim>] = [
    .quantity(
      "people",
      \.people,
      .people,
      example: "2_000",
      meaning: Text(
        en: "People of a day who send them; by default, those of the dossier.",
        fr: "Les personnes d'un jour qui les envoient ; par défaut, celles du dossier."
      )
    ),
    Key(
      "each",
      holds: QuantityRule.timesADay.expected.name,
      example: "30/day",
      meaning: Text(
        en: "Requests of each of them in a day; by default, as the dossier says.",
        fr: "Les requêtes de chacune par jour ; par défaut, comme le dit le dossier."
      )
    ) { field, claim, reader in
      guard let figure = reader.figure(field, .timesADay) else { return }
      let day = figure.dimension == .frequency ? 86_400.0 : 1
      claim.each = Figure(figure.value * day, .count, from: figure.source)
    },
    .quantity(
      "requests",
      \.requests,
      .rate,
      example: "60_000/day",
      meaning: Text(
        en: "Requests on average over the day.",
        fr: "Les requêtes, en moyenne sur la journée."
      )
    ),
    .quantity(
      "peak",
      \.peak,
      .rate,
      example: "12/s",
      meaning: Text(en: "Requests at the peak.", fr: "Les requêtes à la pointe.")
    ),
    .quantity(
      "cpu",
      \.cpu,
      .cores,
      example: "3.5",
      meaning: Text(
        en: "Cores that the peak keeps busy.",
        fr: "Les cœurs que la pointe occupe."
      )
    ),
  ]
}
