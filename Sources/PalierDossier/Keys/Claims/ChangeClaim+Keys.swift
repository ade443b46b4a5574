import PalierModel

extension ChangeClaim {
  /// The keys of a claimed change.
  static let keys: [Key<ChangeClaim>] = [
    .requiredQuantity(
      "before",
      \.before,
      .anything,
      example: "60 s",
      meaning: Text(
        en: "The value before.",
        fr: "La valeur avant."
      )
    ),
    .requiredQuantity(
      "after",
      \.after,
      .anything,
      example: "200 ms",
      meaning: Text(
        en: "The value after, in the same unit.",
        fr: "La valeur après, dans la même unité."
      )
    ),
    .quantity(
      "factor",
      \.factor,
      .factor,
      example: "300",
      meaning: Text(
        en: "The larger over the smaller, as it is stated.",
        fr: "Le plus grand divisé par le plus petit, comme il est affirmé."
      )
    ),
    .text(
      "action",
      holds: Text(en: "a name", fr: "un nom"),
      example: "chapters",
      meaning: Text(
        en: "The action whose response time it is.",
        fr: "L'action dont c'est le temps de réponse."
      )
    ) { $1.action = $0 },
    .text(
      "change",
      holds: Text(en: "a name", fr: "un nom"),
      example: "indexes",
      meaning: Text(
        en: "The change of `changes` that is said to do it.",
        fr: "Le changement de « changes » censé en être la cause."
      )
    ) { $1.change = $0 },
  ]
}
