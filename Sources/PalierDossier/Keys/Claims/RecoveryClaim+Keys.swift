import PalierModel

extension RecoveryClaim {
  /// The keys of a claimed recovery.
  static let keys: [Key<RecoveryClaim>] = [
    .quantity(
      "point",
      \.point,
      .duration,
      example: "1 h",
      meaning: Text(
        en: "The work that a disaster costs at most (RPO).",
        fr: "Le travail qu'un sinistre coûte au plus (RPO)."
      )
    ),
    .quantity(
      "time",
      \.time,
      .duration,
      example: "4 h",
      meaning: Text(
        en: "The time until the system is back (RTO).",
        fr: "Le temps jusqu'à la reprise (RTO)."
      )
    ),
  ]
}
