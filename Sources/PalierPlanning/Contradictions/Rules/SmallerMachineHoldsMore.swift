import PalierModel

/// A machine that is smaller in everything is claimed to hold more.
enum SmallerMachineHoldsMore: ContradictionRule {
  static let identifier = "smaller-machine-holds-more"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "a smaller machine that holds more",
    fr: "une machine plus petite qui supporte plus"
  )
  static let explanation = Text(
    en: """
      With fewer cores and no more memory the same system does not hold more people. Cores do differ \
      in speed, but seldom by that much: either the two capacities were not derived in one way, or \
      they were not derived at all.
      """,
    fr: """
      Avec moins de cœurs et pas plus de mémoire, un même système ne supporte pas plus de monde. Les \
      cœurs n'ont pas tous la même vitesse, mais rarement à ce point : les deux capacités n'ont pas \
      été calculées de la même façon, ou n'ont pas été calculées.
      """
  )
  static let keys = [
    "claims[].capacity.users", "claims[].capacity.cpu", "claims[].capacity.memory",
  ]
  static let example = """
    system: Members
    claims:
      - capacity: { users: 80..120, cpu: 8, memory: 16 GiB }
      - capacity: { users: 100..150, cpu: 4, memory: 16 GiB }
    """

  static func findings(in system: System) -> [Contradiction] {
    let claims = system.capacityClaims
    return claims.flatMap { small in
      claims.compactMap { large in contradiction(small, large) }
    }
  }

  private static func contradiction(
    _ small: Stated<CapacityClaim>,
    _ large: Stated<CapacityClaim>
  ) -> Contradiction? {
    let (less, more) = (small.content, large.content)
    guard less.population.value == more.population.value, let cores = less.cpu,
      let otherCores = more.cpu, let memory = less.memory, let otherMemory = more.memory,
      cores.value.high <= otherCores.value.low, memory.value.high <= otherMemory.value.low,
      cores.value.high < otherCores.value.low || memory.value.high < otherMemory.value.low,
      less.users.value.low > more.users.value.low, less.users.value.high > more.users.value.high
    else { return nil }
    return finding(
      [
        .init(small.path + ".capacity.users", less.users),
        .init(large.path + ".capacity.users", more.users),
      ],
      Text(
        en: """
          \(cores.words) cores and \(memory.words) are said to hold \(less.users.words), \
          \(otherCores.words) cores and \(otherMemory.words) only \(more.users.words)
          """,
        fr: """
          \(cores.words) cœurs et \(memory.words) sont censés en supporter \(less.users.words), \
          \(otherCores.words) cœurs et \(otherMemory.words) seulement \(more.users.words)
          """
      ),
      cure: Text(
        en: "derive both from one calibration (`palier plan`)",
        fr: "tirez les deux d'un même calibrage (« palier plan »)"
      )
    )
  }
}
