import PalierModel

extension StorageClaim {
  /// The keys of a claim about data.
  static let keys: [Key<StorageClaim>] = [
    .names(
      "of",
      \.of,
      example: "[database]",
      meaning: Text(
        en: "The data sets or backups; by default, all on the machine's disk.",
        fr: "Les jeux de données ou sauvegardes ; par défaut, tout ce qui est sur le disque."
      )
    ),
    .quantity(
      "size",
      \.size,
      .size,
      example: "2..10 GB",
      meaning: Text(
        en: "What they take, indexes included.",
        fr: "Ce qu'ils prennent, index compris."
      )
    ),
    .quantity(
      "after",
      \.after,
      .duration,
      example: "1 year",
      meaning: Text(
        en: "How long from now; by default, today.",
        fr: "Dans combien de temps ; par défaut, aujourd'hui."
      )
    ),
    .quantity(
      "added",
      \.added,
      .dataRate,
      example: "5..15 GB/year",
      meaning: Text(
        en: "What comes to them, in the first year.",
        fr: "Ce qui s'y ajoute, la première année."
      )
    ),
  ]
}
