import PalierModel

extension Check {
  /// A history is long enough to tell a growth.
  @Sendable static func history(_ system: System) -> [Diagnostic] {
    guard let history = system.population.history,
      history.points.count < PopulationHistory.fewestPoints
    else { return [] }
    let count = history.points.count
    return [
      Diagnostic(
        .warning,
        at: history.points.first?.people.source.location,
        offending: "history",
        Text(
          en: "`population.history` has too few points (\(count)) to tell a growth",
          fr: "« population.history » a trop peu de points (\(count)) pour dire une croissance"
        ),
        cure: Text(
          en: "give \(PopulationHistory.fewestPoints) months or days at least, or `growth`",
          fr: "donnez au moins \(PopulationHistory.fewestPoints) mois ou jours, ou « growth »"
        )
      )
    ]
  }
}
