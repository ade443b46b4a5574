import PalierModel

/// Two capacities of one machine do not overlap.
enum DifferingCapacities: ContradictionRule {
  static let identifier = "differing-capacities"
  static let severity = Diagnostic.Severity.error
  static let title = Text(
    en: "two capacities of one machine",
    fr: "deux capacités pour une même machine"
  )
  static let explanation = Text(
    en: """
      One system on one machine has one capacity. Of two that do not even overlap, one at least is \
      false.
      """,
    fr: """
      Un système sur une machine a une seule capacité. De deux qui ne se recoupent même pas, l'une \
      au moins est fausse.
      """
  )
  static let keys = [
    "claims[].capacity.users", "claims[].capacity.cpu", "claims[].capacity.memory",
  ]
  static let example = """
    system: School
    claims:
      - capacity: { users: 200..240 }
      - capacity: { users: 100 }
    """

  static func findings(in system: System) -> [Contradiction] {
    let claims = system.capacityClaims
    return claims.indices.flatMap { left in
      claims.indices.filter { $0 > left }.compactMap { contradiction(claims[left], claims[$0]) }
    }
  }

  private static func contradiction(
    _ left: Stated<CapacityClaim>,
    _ right: Stated<CapacityClaim>
  ) -> Contradiction? {
    let (one, other) = (left.content, right.content)
    guard left.variant == right.variant, one.population.value == other.population.value,
      one.cpu?.value == other.cpu?.value,
      one.memory?.value == other.memory?.value,
      left.allowed.high < right.allowed.low || right.allowed.high < left.allowed.low
    else { return nil }
    let people = one.population.value.words
    return finding(
      [
        .init(right.path + ".capacity.users", other.users),
        .init(left.path + ".capacity.users", one.users),
      ],
      Text(
        en:
          "the capacity of one machine is \(one.users.words) here and \(other.users.words) there (\(people))",
        fr:
          "la capacité d'une même machine est de \(one.users.words) ici et de \(other.users.words) là (\(people))"
      ),
      cure: Text(
        en:
          "keep the one that a test supports, or say of which machine each one is (`cpu`, `memory`)",
        fr:
          "gardez celle qu'un essai appuie, ou dites de quelle machine est chacune (« cpu », « memory »)"
      )
    )
  }
}
