import PalierModel

extension Check {
  /// Says what a dossier leaves out and what that means.
  @Sendable static func completeness(_ system: System) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func note(_ severity: Diagnostic.Severity, _ message: Text, _ cure: Text) {
      findings.append(Diagnostic(severity, at: nil, message, cure: cure))
    }
    if system.actions.isEmpty {
      note(
        .warning,
        Text(
          en: "the dossier has no actions: nothing can be loaded or predicted",
          fr: "le dossier n'a pas d'actions : rien ne peut être chargé ni prédit"
        ),
        Text(
          en: "add `actions: { home: { request: GET / } }`, for example",
          fr: "ajoutez par exemple « \("actions: { home: { request: GET / } }") »"
        )
      )
    } else if system.journeys.first?.name == System.impliedJourney,
      system.journeys.first?.location == nil
    {
      note(
        .note,
        Text(
          en: "no `journeys`: every user does all actions, one after the other, over and over",
          fr: "pas de « journeys » : chacun fait toutes les actions, l'une après l'autre, en boucle"
        ),
        Text(
          en: "declare journeys if people differ, or do several things at the same time",
          fr:
            "déclarez des parcours si les gens diffèrent, ou font plusieurs choses en même temps"
        )
      )
    }
    if system.objectives.responseTimes.isEmpty {
      note(
        .note,
        Text(
          en: "no objective for response times: no capacity can be named",
          fr: "pas d'objectif de temps de réponse : aucune capacité ne peut être donnée"
        ),
        Text(
          en: "add `objectives: { p95: 1 s, errors: 1 % }`, for example",
          fr: "ajoutez par exemple « \("objectives: { p95: 1 s, errors: 1 % }") »"
        )
      )
    }
    return findings
  }

  /// Each action is done by somebody.
  @Sendable static func unusedActions(_ system: System) -> [Diagnostic] {
    let used = Set(
      system.journeys.flatMap { $0.once + $0.activities.flatMap { $0 } }.map(\.value)
    )
    return system.actions.filter { !used.contains($0.name) }.map {
      Diagnostic(
        .warning,
        at: $0.location,
        offending: $0.name.excerpt,
        Text(
          en: "no journey does `\($0.name.excerpt)`",
          fr: "aucun parcours ne fait « \($0.name.excerpt) »"
        ),
        cure: Text(
          en: "add it to a journey, or remove it",
          fr: "ajoutez-la à un parcours, ou retirez-la"
        )
      )
    }
  }

  /// Each change can be applied.
  @Sendable static func changes(_ system: System) -> [Diagnostic] {
    system.changes.prefix(50).flatMap { Dossier.apply($0, to: system).diagnostics }
  }
}
