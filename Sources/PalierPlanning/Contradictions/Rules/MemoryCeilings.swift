import PalierModel

/// The settings of services let them take more memory than their limit, or the machine, has.
enum MemoryCeilings: ContradictionRule {
  static let identifier = "memory-ceilings"
  static let severity = Diagnostic.Severity.error
  static let title = Text(
    en: "settings that allow more memory than there is",
    fr: "des réglages qui permettent plus de mémoire qu'il n'y en a"
  )
  static let explanation = Text(
    en: """
      A buffer, a heap or a cache grows until its setting stops it. If the limit of the service or \
      the machine comes first, the kernel ends the service instead: what the settings promise is \
      never reached.
      """,
    fr: """
      Un tampon, un tas ou un cache grandit jusqu'à ce que son réglage l'arrête. Si la limite du \
      service ou de la machine vient avant, le noyau arrête le service : ce que promettent les \
      réglages n'est jamais atteint.
      """
  )
  static let keys = [
    "machine.memory", "services.*.limits.memory", "services.*.ceilings",
  ]
  static let example = """
    system: Cards
    services:
      database:
        kind: postgresql
        limits: { memory: 1 GiB }
        ceilings: { shared_buffers: 512 MiB, work_mem: 640 MiB }
    """

  static func findings(in system: System) -> [Contradiction] {
    let own = system.services.compactMap(beyondLimit)
    return own + [beyondMachine(system)].compactMap(\.self)
  }

  private static func beyondLimit(_ service: Service) -> Contradiction? {
    guard let limit = service.limits.memory, !service.ceilings.isEmpty else { return nil }
    let sum = service.ceilings.reduce(Interval(exactly: 0)) { $0 + $1.figure.value }
    guard sum.low > limit.value.high else { return nil }
    let names = Text.row(service.ceilings.map(\.name))
    let total = sum.words(.information)
    return finding(
      statements(of: service) + [.init("services.\(service.name).limits.memory", limit)],
      Text(
        en:
          "the settings of \(service.name) (\(names)) allow \(total); its limit is \(limit.words)",
        fr:
          "les réglages \(French.of(service.name)) (\(names)) permettent \(total) ; sa limite est de \(limit.words)"
      ),
      cure: Text(
        en: "lower these settings, or raise the limit of \(service.name)",
        fr: "abaissez ces réglages, ou relevez la limite \(French.of(service.name))"
      )
    )
  }

  private static func beyondMachine(_ system: System) -> Contradiction? {
    guard let memory = system.machine.memory else { return nil }
    let services = system.services.filter { !$0.ceilings.isEmpty }
    let sum = services.flatMap(\.ceilings).reduce(Interval(exactly: 0)) { $0 + $1.figure.value }
    guard sum.low > memory.value.high else { return nil }
    let names = Text.row(services.map(\.name))
    let total = sum.words(.information)
    return finding(
      services.flatMap(statements) + [.init("machine.memory", memory)],
      Text(
        en: "the settings of \(names) allow \(total); the machine has \(memory.words)",
        fr: "les réglages (\(names)) permettent \(total) ; la machine a \(memory.words)"
      ),
      cure: Text(
        en: "lower these settings, or take a machine with more memory",
        fr: "abaissez ces réglages, ou prenez une machine avec plus de mémoire"
      )
    )
  }

  private static func statements(of service: Service) -> [Contradiction.Statement] {
    service.ceilings.map { .init("services.\(service.name).ceilings.\($0.name)", $0.figure) }
  }
}
