import PalierModel

/// The requests of a day are not those that sessions and pauses make.
enum RequestsBesideSessions: ContradictionRule {
  static let identifier = "requests-beside-sessions"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "requests a day that the sessions do not make",
    fr: "des requêtes par jour que les sessions ne font pas"
  )
  static let explanation = Text(
    en: """
      Who is there for ten minutes and asks for something every ten seconds sends 60 requests. Where \
      the dossier says another number for a day, the load has two answers: people and cores follow \
      from sessions and pauses, requests a second and transfer from the requests of a day. What \
      differs by less than \(factor) times is left alone.
      """,
    fr: """
      Qui reste dix minutes et demande quelque chose toutes les dix secondes envoie 60 requêtes. Si \
      le dossier dit un autre nombre pour un jour, la charge a deux réponses : personnes et cœurs \
      découlent des sessions et des pauses, requêtes par seconde et transfert des requêtes par jour. \
      Un écart de moins de \(factor) fois est laissé de côté.
      """
  )
  static let keys = [
    "population.requests", "population.session", "population.sessions", "actions.*.think",
  ]
  static let example = """
    system: Shop
    population: { registered: 1_000, requests: 10/day, session: 10 min }
    actions: { home: { request: GET /, think: 10 s } }
    """

  private static let factor = 2.0

  static func findings(in system: System) -> [Contradiction] {
    let population = system.population
    guard population.concurrent == nil, let requests = population.requests,
      let session = population.session, let round = system.round
    else { return [] }
    let sessions = population.sessions?.value ?? Interval(exactly: 1)
    let made = sessions * session.value * (1 / round.mid)
    let stated = requests.value
    guard made.low > factor * stated.high || made.high * factor < stated.low else { return [] }
    let people = made.map { $0.rounded() }.words(.count)
    let pause = Interval(exactly: round.mid).words(.time)
    return [
      finding(
        [.init("population.requests", requests), .init("population.session", session)]
          + (population.sessions.map { [.init("population.sessions", $0)] } ?? []),
        Text(
          en: """
            \(stated.words(.count)) requests a day are declared; sessions of \(session.words) with a \
            request every \(pause) make \(people)
            """,
          fr: """
            \(stated.words(.count)) requêtes par jour sont déclarées ; des sessions de \
            \(session.words) avec une requête toutes les \(pause) en font \(people)
            """
        ),
        cure: Text(
          en: "correct the requests, the sessions or the pauses: whichever nobody counted",
          fr: "corrigez les requêtes, les sessions ou les pauses : ce que personne n'a compté"
        )
      )
    ]
  }
}
