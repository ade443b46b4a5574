import PalierModel

extension LoadClaim {
  /// The keys of a claimed load.
  static let keys: [Key<LoadClaim>] = [
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
