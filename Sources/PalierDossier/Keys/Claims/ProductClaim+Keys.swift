import PalierModel

extension ProductClaim {
  /// The keys of a claimed product.
  static let keys: [Key<ProductClaim>] = [
    .named(
      "factors",
      \.factors,
      .anything,
      example: "{ members: 10_000, photo: 50..200 kB }",
      meaning: Text(
        en: "What is multiplied, by name: numbers, and at most one amount with a unit.",
        fr: "Ce qui est multiplié, par nom : des nombres, et au plus une quantité avec une unité."
      ),
      isRequired: true
    ),
    .requiredQuantity(
      "result",
      \.result,
      .anything,
      example: "500 MB..2 GB",
      meaning: Text(
        en: "What it is said to make.",
        fr: "Ce que cela est censé faire."
      )
    ),
  ]
}
