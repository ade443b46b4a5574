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
