import PalierModel

extension Population {
  /// The keys of `population`.
  static let keys: [Key<Population>] = [
    .quantity(
      "registered",
      \.registered,
      .people,
      example: "100_000",
      meaning: Text(en: "People who have an account.", fr: "Les personnes qui ont un compte.")
    ),
    .quantity(
      "monthly_active",
      \.monthlyActive,
      .peopleOrShare,
      example: "40 %",
      meaning: Text(en: "People who come in a month.", fr: "Les personnes qui viennent en un mois.")
    ),
    .quantity(
      "daily_active",
      \.dailyActive,
      .peopleOrShare,
      example: "8..12 %",
      meaning: Text(
        en: "People who come in a day.",
        fr: "Les personnes qui viennent en une journée."
      )
    ),
    .quantity(
      "concurrent",
      \.concurrent,
      .people,
      example: "100",
      meaning: Text(
        en: "People present at the same time at the peak, where you know it.",
        fr: "Les personnes présentes en même temps à la pointe, si vous le savez."
      )
    ),
    .quantity(
      "peak_hour",
      \.peakHour,
      .share,
      example: "15 %",
      meaning: Text(
        en: "The share of a day's sessions that begin in its busiest hour.",
        fr: "La part des sessions d'une journée qui commencent à l'heure de pointe."
      )
    ),
    .quantity(
      "session",
      \.session,
      .positiveDuration,
      example: "12 min",
      meaning: Text(en: "How long a session lasts.", fr: "La durée d'une session.")
    ),
    Key(
      "sessions",
      holds: QuantityRule.timesADay.expected.name,
      example: "2/day",
      meaning: Text(
        en: "Sessions of one active person in a day; 1 if it is left out.",
        fr: "Les sessions d'une personne active en une journée ; 1 par défaut."
      )
    ) { field, population, reader in
      guard let figure = reader.figure(field, .timesADay) else { return }
      let day = figure.dimension == .frequency ? 86_400.0 : 1
      population.sessions = Figure(figure.value * day, .count, from: figure.source)
    },
    Key(
      "requests",
      holds: QuantityRule.timesADay.expected.name,
      example: "20..30/day",
      meaning: Text(
        en: "Requests of one active person in a day, where you know them.",
        fr: "Les requêtes d'une personne active en une journée, si vous les connaissez."
      )
    ) { field, population, reader in
      guard let figure = reader.figure(field, .timesADay) else { return }
      let day = figure.dimension == .frequency ? 86_400.0 : 1
      population.requests = Figure(figure.value * day, .count, from: figure.source)
    },
    .quantity(
      "burst",
      \.burst,
      .factor,
      example: "1.5..3",
      meaning: Text(
        en: "The busiest minute over the average of the busiest hour.",
        fr: "La minute la plus chargée rapportée à la moyenne de l'heure de pointe."
      )
    ),
    .quantity(
      "growth",
      \.growth,
      .growth,
      example: "5 %/month",
      meaning: Text(en: "Growth of the registered.", fr: "La croissance du nombre d'inscrits.")
    ),
    .history,
  ]
}
