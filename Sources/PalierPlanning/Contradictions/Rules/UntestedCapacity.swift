import PalierModel

/// The test that a capacity rests on never reached it.
enum UntestedCapacity: ContradictionRule {
  static let identifier = "untested-capacity"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "a test that never reached the load it is quoted for",
    fr: "un essai qui n'a jamais atteint la charge pour laquelle on le cite"
  )
  static let explanation = Text(
    en: """
      Response times stay low until something saturates, and then rise at once. A test that stopped \
      before says that the system holds the load of the test, and nothing about any load above.
      """,
    fr: """
      Les temps de réponse restent bas jusqu'à ce que quelque chose sature, puis montent d'un coup. \
      Un essai qui s'est arrêté avant dit que le système supporte la charge de l'essai, et rien d'une \
      charge plus forte.
      """
  )
  static let keys = ["claims[].capacity.users", "claims[].capacity.tested_at"]
  static let example = """
    system: Game
    claims: [ { capacity: { users: 200..500, tested_at: 100 } } ]
    """

  static func findings(in system: System) -> [Contradiction] {
    system.capacityClaims.compactMap { claim in
      guard let tested = claim.content.testedAt,
        let users = ClaimedLoad(claim.content, in: system).concurrent,
        users.high > tested.value.high
      else { return nil }
      let people = users.map { $0.rounded() }.words(.count)
      return finding(
        [
          .init(claim.path + ".capacity.tested_at", tested),
          .init(claim.path + ".capacity.users", claim.content.users),
        ],
        Text(
          en:
            "a capacity of \(people) people at the same time rests on a test that reached \(tested.words)",
          fr:
            "une capacité de \(people) personnes en même temps repose sur un essai qui en a atteint \(tested.words)"
        ),
        cure: Text(
          en: "test up to the capacity (`palier prove`), or claim \(tested.words)",
          fr: "essayez jusqu'à la capacité (« palier prove »), ou affirmez \(tested.words)"
        )
      )
    }
  }
}
