import PalierModel

extension ConnectionsClaim {
  /// The keys of a claim about connections.
  static let keys: [Key<ConnectionsClaim>] = [
    .text(
      "to",
      holds: Text(en: "a name", fr: "un nom"),
      example: "database",
      meaning: Text(
        en: "The service that is called.",
        fr: "Le service appelé."
      ),
      isRequired: true
    ) { $1.to = $0 },
    .requiredQuantity(
      "number",
      \.number,
      .wholeNumber,
      example: "120",
      meaning: Text(
        en: "The connections that are said to be enough.",
        fr: "Les connexions censées suffire."
      )
    ),
  ]
}
