import PalierModel

/// The capacity claimed for the dossier's machine is less than its own population brings.
enum CapacityBelowPeak: ContradictionRule {
  static let identifier = "capacity-below-peak"
  static let severity = Diagnostic.Severity.error
  static let title = Text(
    en: "a capacity below the load that the population brings",
    fr: "une capacité inférieure à la charge qu'apporte la population"
  )
  static let explanation = Text(
    en: """
      The population of the dossier says how many people are there at the same time at the peak, by \
      Little's law. A system that holds fewer is not ready for this population, however many \
      accounts it can store.
      """,
    fr: """
      La population du dossier dit combien de personnes sont là en même temps à la pointe, d'après \
      la loi de Little. Un système qui en supporte moins n'est pas prêt pour cette population, si \
      nombreux que soient les comptes qu'il peut enregistrer.
      """
  )
  static let keys = ["claims[].capacity.users", "population"]
  static let example = """
    system: School
    population: { registered: 100_000, daily_active: 10 %, peak_hour: 15 %, session: 12 min }
    claims: [ { capacity: { users: 200 } } ]
    """

  static func findings(in system: System) -> [Contradiction] {
    let load = PeakLoad(system.population, round: system.round)
    guard let peak = load?.concurrent.value else { return [] }
    return system.capacityClaims.compactMap { claim in
      let users = claim.content.users
      let isOfThisMachine = claim.content.cpu == nil && claim.content.memory == nil
      guard claim.content.population.value == .concurrent, isOfThisMachine,
        claim.allowed.high < peak.low
      else { return nil }
      let people = peak.map { $0.rounded() }.words(.count)
      return finding(
        [.init(claim.path + ".capacity.users", users)] + statements(system.population),
        Text(
          en: """
            the capacity claimed is \(users.words) people at the same time; the population brings \
            \(people) at the peak
            """,
          fr: """
            la capacité affirmée est de \(users.words) personnes en même temps ; la population en \
            amène \(people) à la pointe
            """
        ),
        cure: Text(
          en: "raise the capacity, or say of how many registered people it is the capacity",
          fr: "augmentez la capacité, ou dites pour combien d'inscrits elle suffit"
        )
      )
    }
  }

  private static func statements(_ population: Population) -> [Contradiction.Statement] {
    let figures: [(String, Figure?)] =
      population.concurrent != nil
      ? [("concurrent", population.concurrent)]
      : [
        ("registered", population.registered), ("daily_active", population.dailyActive),
        ("sessions", population.sessions), ("peak_hour", population.peakHour),
        ("session", population.session),
      ]
    return figures.compactMap { name, figure in figure.map { .init("population." + name, $0) } }
  }
}
