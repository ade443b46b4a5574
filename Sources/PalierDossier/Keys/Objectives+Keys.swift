import PalierModel

extension Objectives {
  /// The keys of `objectives`: one for each statistic, and `errors`.
  static let keys: [Key<Objectives>] =
    Statistic.allCases.map(bound)
    + [
      .quantity(
        "errors",
        \.errors,
        .share,
        example: "1 %",
        meaning: Text(
          en: "The highest share of failed requests.",
          fr: "La plus grande part de requêtes en échec."
        )
      ),
      .quantity(
        "rpo",
        \.recoveryPoint,
        .positiveDuration,
        example: "1 h",
        meaning: Text(
          en: "How much work may be lost in a disaster (recovery point objective).",
          fr: "Le travail que l'on peut perdre dans un sinistre (RPO)."
        )
      ),
      .quantity(
        "rto",
        \.recoveryTime,
        .positiveDuration,
        example: "4 h",
        meaning: Text(
          en: "In what time the system must be back after a disaster (recovery time objective).",
          fr: "Le délai de remise en service après un sinistre (RTO)."
        )
      ),
    ]

  private static func bound(_ statistic: Statistic) -> Key<Objectives> {
    let meaning: Text =
      if let quantile = statistic.quantile {
        Text(
          en: "\(percent: quantile) of responses are at most this slow.",
          fr: "\(percent: quantile) des réponses prennent ce temps au plus."
        )
      } else {
        Text(
          en: "The mean response time is at most this.",
          fr: "Le temps de réponse moyen est au plus celui-ci."
        )
      }
    return Key(
      statistic.rawValue,
      holds: Text(
        en: "a duration, or one for each action",
        fr: "une durée, ou une par action"
      ),
      example: "{ chapters: 1 s }",
      meaning: meaning
    ) { field, objectives, reader in
      guard case .mapping = field.value.content else {
        objectives.set(statistic, of: nil, reader.figure(field, .positiveDuration), field.location)
        return
      }
      for field in reader.fields(field) ?? [] {
        let limit = reader.figure(field, .positiveDuration)
        objectives.set(statistic, of: field.name, limit, field.location)
      }
    }
  }

  private mutating func set(
    _ statistic: Statistic,
    of action: String?,
    _ limit: Figure?,
    _ location: SourceLocation
  ) {
    guard let limit else { return }
    var bound = ResponseTime(statistic, of: action, atMost: limit)
    bound.location = location
    responseTimes.removeAll { $0.statistic == statistic && $0.action == action }
    responseTimes.append(bound)
  }
}
