import PalierModel

extension Check {
  /// Each condition asks for a value that some action extracts.
  @Sendable static func conditions(_ system: System) -> [Diagnostic] {
    let extracted = system.actions.flatMap(\.requests).flatMap(\.extractions).map(\.name)
    let known = Set(extracted)
    return system.actions.flatMap { [$0.condition, $0.repetition?.condition].compactMap { $0 } }
      .filter { !known.contains($0.value.name) }
      .map { nothingExtracts($0.value.name, at: $0.location, known: extracted) }
  }

  /// Each activity has an action without a condition, so that users do not go round for nothing.
  @Sendable static func activitiesWithoutEnd(_ system: System) -> [Diagnostic] {
    let conditional = Set(system.actions.filter { $0.condition != nil }.map(\.name))
    guard !conditional.isEmpty else { return [] }
    return system.journeys.flatMap(\.activities).compactMap { activity in
      guard let first = activity.first, activity.allSatisfy({ conditional.contains($0.value) })
      else { return nil }
      return Diagnostic(
        .error,
        at: first.location,
        offending: first.value.excerpt,
        Text(
          en: "all actions of this activity depend on an `if`",
          fr: "toutes les actions de cette activité dépendent d'un « if »"
        ),
        cure: Text(
          en: "leave one of them without `if`, or a user would have nothing to do",
          fr: "laissez-en une sans « if », sinon un utilisateur n'aurait rien à faire"
        )
      )
    }
  }

  /// Predictions know how often a condition holds.
  @Sendable static func sharesOfConditions(_ system: System) -> [Diagnostic] {
    system.actions.compactMap { action in
      guard let condition = action.condition, action.chance == nil else { return nil }
      return Diagnostic(
        .note,
        at: condition.location,
        offending: "if",
        Text(
          en: "predictions take `\(action.name.excerpt)` to be done every time",
          fr: "les prédictions supposent que « \(action.name.excerpt) » a lieu chaque fois"
        ),
        cure: Text(
          en: "say how often: `if: { value: …, share: 30 % }`",
          fr: "dites combien de fois : « \("if: { value: …, share: 30 % }") »"
        )
      )
    }
  }
}
