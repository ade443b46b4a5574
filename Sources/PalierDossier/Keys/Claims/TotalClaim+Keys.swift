import PalierModel

extension TotalClaim {
  /// The keys of a claimed total.
  static let keys: [Key<TotalClaim>] = [
    .named(
      "parts",
      \.parts,
      .anything,
      example: "{ server: 120 EUR, backups: 10 EUR }",
      meaning: Text(
        en: "What is added up, by name, all in one unit.",
        fr: "Ce qui est additionné, par nom, dans une même unité."
      ),
      isRequired: true
    ),
    .requiredQuantity(
      "sum",
      \.sum,
      .anything,
      example: "130 EUR",
      meaning: Text(en: "What it is said to come to.", fr: "Ce que cela est censé faire.")
    ),
  ]
}

extension DossierReader {
  /// Says which part of a total has another unit than the sum.
  mutating func checkUnits(of total: TotalClaim) {
    for part in total.parts where part.figure.dimension != total.sum.dimension {
      error(
        at: part.figure.source.location,
        offending: part.name.excerpt,
        Text(
          en: "`\(part.name)` and `sum` have different units",
          fr: "« \(part.name) » et « sum » n'ont pas la même unité"
        ),
        cure: Text(
          en: "give all parts and the sum in one unit and currency",
          fr: "donnez les parties et la somme dans une même unité et une même devise"
        )
      )
    }
  }
}
