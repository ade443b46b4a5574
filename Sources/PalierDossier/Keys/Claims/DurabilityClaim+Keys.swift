import PalierModel

extension DurabilityClaim {
  /// The keys of a claimed durability.
  static let keys: [Key<DurabilityClaim>] = [
    .requiredQuantity(
      "lasts",
      \.lasts,
      .positiveDuration,
      example: "6..12 months",
      meaning: Text(
        en: "How long the tier serves.",
        fr: "Combien de temps le palier sert."
      )
    )
  ]
}
