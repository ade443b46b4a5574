import PalierModel

/// The memory limits of the services sum to more than the machine's memory.
enum MemoryLimits: ContradictionRule {
  static let identifier = "memory-limits"
  static let severity = Diagnostic.Severity.error
  static let title = Text(
    en: "memory limits that sum to more than the machine",
    fr: "des limites de mémoire dont la somme dépasse la machine"
  )
  static let explanation = Text(
    en: """
      Memory cannot be lent and taken back as cores can. Where services may take more together \
      than there is, the kernel ends one of them when they do, most often the largest: the \
      database.
      """,
    fr: """
      La mémoire ne se prête ni ne se reprend comme un cœur. Quand les services peuvent en prendre \
      ensemble plus qu'il n'y en a, le noyau en arrête un le jour où ils le font, le plus souvent \
      le plus gros : la base de données.
      """
  )
  static let keys = ["machine.memory", "services.*.limits.memory"]
  static let example = """
    system: Cards
    machine: { memory: 4 GiB }
    services:
      api: { kind: node, limits: { memory: 3 GiB } }
      database: { kind: postgresql, limits: { memory: 2 GiB } }
    """

  static func findings(in system: System) -> [Contradiction] {
    guard let memory = system.machine.memory else { return [] }
    let limited = system.services.filter { $0.limits.memory != nil }
    let limits = limited.compactMap(\.limits.memory)
    let sum = limits.reduce(Interval(exactly: 0)) { $0 + $1.value }
    guard sum.low > memory.value.high * (1 + 1e-9) else { return [] }
    let names = Text.row(limited.map(\.name))
    let statements = zip(limited, limits).map {
      Contradiction.Statement("services.\($0.name).limits.memory", $1)
    }
    let total = sum.words(.information)
    return [
      finding(
        statements + [.init("machine.memory", memory)],
        Text(
          en: "the memory limits of \(names) sum to \(total); the machine has \(memory.words)",
          fr: "les limites de mémoire (\(names)) font \(total) ; la machine a \(memory.words)"
        ),
        cure: Text(
          en: "lower some of them so that \(memory.words) hold them all and the system itself",
          fr: "abaissez-en pour que \(memory.words) les contiennent toutes, et le système lui-même"
        )
      )
    ]
  }
}
