import PalierModel

/// A capacity is quoted in people who are not there at the same time.
enum CapacityPopulation: ContradictionRule {
  static let identifier = "capacity-population"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "a capacity quoted in people who are not load",
    fr: "une capacité donnée en personnes qui ne sont pas une charge"
  )
  static let explanation = Text(
    en: """
      A machine knows nothing of accounts: it serves the people who are there at the same time. Of \
      100,000 registered people there may be 50 at the peak, or 5,000. A capacity in registered, \
      monthly or daily people says nothing until it is said how often they come, and for how long; \
      people in the data need not come at all.
      """,
    fr: """
      Une machine ne connaît pas de comptes : elle sert les personnes présentes en même temps. Sur \
      \("100\u{202F}000") inscrits, il y en a peut-être 50 à la pointe, peut-être \("5\u{202F}000"). \
      Une capacité en inscrits, en actifs par mois ou par jour ne dit rien tant qu'on ne sait pas à \
      quel rythme ils viennent ni combien de temps ils restent ; les personnes dont parlent les \
      données peuvent ne jamais venir.
      """
  )
  static let keys = ["claims[].capacity.population", "population"]
  static let example = """
    system: School
    claims: [ { capacity: { users: 100_000, population: registered } } ]
    """

  static func findings(in system: System) -> [Contradiction] {
    system.capacityClaims.compactMap { claim in
      let population = claim.content.population.value
      guard population != .concurrent else { return nil }
      let users = claim.content.users
      let said = Text(
        en: "a capacity of \(users.words) \(population.words) is no load",
        fr: "une capacité de \(users.words) \(population.words) n'est pas une charge"
      )
      let meant = ClaimedLoad(claim.content, in: system).concurrent.map {
        let people = $0.map { $0.rounded() }.words(.count)
        return Text(
          en: "\(said): by the dossier's population it is \(people) people at the same time",
          fr: "\(said) : d'après la population du dossier, c'est \(people) personnes en même temps"
        )
      }
      return finding(
        [
          .init(claim.path + ".capacity.population", at: claim.content.population.location),
          .init(claim.path + ".capacity.users", users),
        ],
        meant ?? said,
        cure: Text(
          en:
            "quote people at the same time; `population` with `daily_active` and `session` tells how many",
          fr:
            "donnez des personnes en même temps ; « population » avec « daily_active » et « session » dit combien"
        )
      )
    }
  }
}
