import PalierModel

/// No test is named for a capacity.
enum UnsupportedCapacity: ContradictionRule {
  static let identifier = "unsupported-capacity"
  static let severity = Diagnostic.Severity.note
  static let title = Text(
    en: "a capacity without a test",
    fr: "une capacité sans essai"
  )
  static let explanation = Text(
    en: """
      A capacity that no test is named for, and that nobody measured, is an opinion. It may be right; nobody can tell.
      """,
    fr: """
      Une capacité pour laquelle aucun essai n'est cité, et que personne n'a mesurée, est une opinion. \
      Elle est peut-être juste ; personne ne peut le dire.
      """
  )
  static let keys = ["claims[].capacity.tested_at", "claims[].measured"]
  static let example = """
    system: School
    claims: [ { capacity: { users: 200 } } ]
    """

  static func findings(in system: System) -> [Contradiction] {
    system.capacityClaims.filter { $0.content.testedAt == nil && !$0.isMeasured }.map { claim in
      finding(
        [.init(claim.path + ".capacity.users", claim.content.users)],
        Text(
          en: "no test supports the capacity of \(claim.content.users.words)",
          fr: "aucun essai n'appuie la capacité de \(claim.content.users.words)"
        ),
        cure: Text(
          en: "`palier prove` tests it; then write `tested_at`",
          fr: "« palier prove » l'essaie ; écrivez ensuite « tested_at »"
        )
      )
    }
  }
}
