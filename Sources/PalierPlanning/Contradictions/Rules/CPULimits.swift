import PalierModel

/// The CPU limits of the services sum to more than the machine's cores.
enum CPULimits: ContradictionRule {
  static let identifier = "cpu-limits"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "CPU limits that sum to more than the machine",
    fr: "des limites de processeur dont la somme dépasse la machine"
  )
  static let explanation = Text(
    en: """
      A limit gives no cores, it only takes some away. Where the limits together exceed the cores, \
      all services cannot reach theirs at once: at the peak one takes what another counts on.
      """,
    fr: """
      Une limite ne donne pas de cœurs, elle en retire seulement. Quand la somme des limites \
      dépasse les cœurs, les services ne peuvent pas tous atteindre la leur en même temps : à la \
      pointe, l'un prend ce sur quoi l'autre compte.
      """
  )
  static let keys = ["machine.cpu", "services.*.limits.cpu"]
  static let example = """
    system: Cards
    machine: { cpu: 4 }
    services:
      api: { kind: node, limits: { cpu: 3 } }
      database: { kind: postgresql, limits: { cpu: 2 } }
    """

  static func findings(in system: System) -> [Contradiction] {
    guard let cores = system.machine.cpu else { return [] }
    let limited = system.services.filter { $0.limits.cpu != nil }
    let limits = limited.compactMap(\.limits.cpu)
    let sum = limits.reduce(Interval(exactly: 0)) { $0 + $1.value }
    guard sum.low > cores.value.high * (1 + 1e-9) else { return [] }
    let names = Text.row(limited.map(\.name))
    let statements = zip(limited, limits).map {
      Contradiction.Statement("services.\($0.name).limits.cpu", $1)
    }
    return [
      finding(
        statements + [.init("machine.cpu", cores)],
        Text(
          en:
            "the CPU limits of \(names) sum to \(sum.words(.count)) cores; the machine has \(cores.words)",
          fr:
            "les limites de processeur (\(names)) font \(sum.words(.count)) cœurs ; la machine en a \(cores.words)"
        ),
        cure: Text(
          en: "lower some of them to \(cores.words) cores together, or take a larger machine",
          fr:
            "abaissez-en pour arriver à \(cores.words) cœurs en tout, ou prenez une machine plus grande"
        )
      )
    ]
  }
}
