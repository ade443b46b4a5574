import PalierModel

extension TrafficClaim {
  /// The keys of a claimed traffic.
  static let keys: [Key<TrafficClaim>] = [
    .quantity(
      "average",
      \.average,
      .dataRate,
      example: "5 TB/month",
      meaning: Text(
        en: "What leaves, averaged over a month.",
        fr: "Ce qui sort, en moyenne sur un mois."
      )
    ),
    .quantity(
      "peak",
      \.peak,
      .dataRate,
      example: "20..30 Mbit/s",
      meaning: Text(
        en: "What leaves at the peak.",
        fr: "Ce qui sort à la pointe."
      )
    ),
  ]
}
