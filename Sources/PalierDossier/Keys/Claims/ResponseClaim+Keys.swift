import PalierModel

extension ResponseClaim {
  /// The keys of a claimed response time.
  static let keys: [Key<ResponseClaim>] = [
    .text(
      "action",
      holds: Text(en: "a name", fr: "un nom"),
      example: "chapters",
      meaning: Text(
        en: "The action; by default, all that are not held.",
        fr: "L'action ; par défaut, toutes celles qui ne sont pas retenues."
      )
    ) { $1.action = $0 },
    .choice(
      "statistic",
      example: "p95",
      meaning: Text(
        en: "Which statistic; `p95` by default.",
        fr: "Quelle statistique ; « p95 » par défaut."
      )
    ) { (statistic: Located<Objectives.Statistic>, claim) in claim.statistic = statistic.value },
    .requiredQuantity(
      "time",
      \.time,
      .positiveDuration,
      example: "2 s",
      meaning: Text(
        en: "The response time.",
        fr: "Le temps de réponse."
      )
    ),
  ]
}
