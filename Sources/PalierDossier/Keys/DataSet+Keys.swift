import PalierModel

extension DataSet {
  /// The keys of a data set.
  static let keys: [Key<DataSet>] = [
    .requiredQuantity(
      "rows",
      \.rows,
      .number,
      example: "100_000",
      meaning: Text(en: "How many rows or files.", fr: "Combien de lignes ou de fichiers.")
    ),
    .requiredQuantity(
      "row",
      \.row,
      .size,
      example: "900 B",
      meaning: Text(en: "The size of one.", fr: "La taille d'une ligne ou d'un fichier.")
    ),
    .quantity(
      "growth",
      \.growth,
      .growth,
      example: "12 %/year",
      meaning: Text(en: "Its growth.", fr: "Sa croissance.")
    ),
  ]
}

extension NetworkPath {
  /// The keys of `network`.
  static let keys: [Key<NetworkPath>] = [
    .quantity(
      "rtt",
      \.roundTripTime,
      .duration,
      example: "40 ms",
      meaning: Text(en: "Round-trip time.", fr: "Le temps d'aller-retour.")
    ),
    .quantity(
      "rate",
      \.rate,
      .dataRate,
      example: "20 Mbit/s",
      meaning: Text(en: "Rate for one person.", fr: "Le débit pour une personne.")
    ),
  ]
}
