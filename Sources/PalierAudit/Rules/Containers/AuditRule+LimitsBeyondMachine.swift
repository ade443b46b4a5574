import PalierModel
import PalierSetup

extension AuditRule {
  /// Limits that together are more than the machine has.
  static let limitsBeyondMachine = AuditRule(
    "limits-beyond-machine",
    .warning,
    Text(en: "Limits beyond the machine", fr: "Des limites au-delà de la machine"),
    consequence: Text(
      en:
        "A limit that the machine cannot keep protects nobody: at the peak the services take cores from each other, or the kernel kills one of them, before any limit is reached.",
      fr:
        "Une limite que la machine ne peut tenir ne protège personne : à la pointe, les services se disputent les cœurs, ou le noyau en tue un, avant qu'une limite soit atteinte."
    ),
    fix: Text(
      en:
        "Divide what the machine has, less what the system itself needs (a sixteenth of the memory, 128 MiB to 1 GiB).",
      fr:
        "Partager ce que la machine a, moins ce qu'il faut au système (un seizième de la mémoire, de 128 Mio à 1 Gio)."
    ),
    manual: Manual("https://docs.docker.com/engine/containers/resource_constraints/", "28")
  ) { subject in
    subject.texts(.compose).flatMap { text -> [Occurrence] in
      let services = ComposeService.all(in: text)
      guard let first = services.first,
        let machine = NamedMachine.machine(around: text.firstLine, of: subject)
      else { return [] }
      var found: [Occurrence] = []
      let place = String(machine.line)
      let limited = services.compactMap { service in service.cores.map { (service, $0) } }
      let cores = limited.reduce(0) { $0 + $1.1.value * $1.0.replicas }
      if let most = machine.cores, cores > most, let line = limited.first?.1.line {
        found.append(
          first.occurrence(
            line,
            Text(
              en: "The limits add up to \(cores) cores; the machine of line \(place) has \(most).",
              fr:
                "Les limites font \(cores) cœurs ensemble ; la machine de la ligne \(place) en a \(most)."
            )
          )
        )
      }
      let bounded = services.compactMap { service in service.memory.map { (service, $0) } }
      let memory = bounded.reduce(0) { $0 + $1.1.value * $1.0.replicas }
      if let most = machine.memory,
        memory > most - min(max(most / 16, 128 * 1_048_576), 1_073_741_824),
        let line = bounded.first?.1.line
      {
        found.append(
          first.occurrence(
            line,
            Text(
              en:
                "The limits add up to \(memory, .information) of memory; the machine of line \(place) has \(most, .information), and the system needs its part.",
              fr:
                "Les limites font \(memory, .information) de mémoire ; la machine de la ligne \(place) a \(most, .information), dont le système a besoin d'une part."
            ),
            severity: memory > most ? .error : .warning
          )
        )
      }
      return found
    }
  }

  /// A document that says more is used than its own limits allow.
  static let usageBeyondLimits = AuditRule(
    "usage-beyond-limits",
    .remark,
    Text(en: "More used than the limits allow", fr: "Plus d'usage que les limites n'en permettent"),
    consequence: Text(
      en:
        "Either the limits throttle and kill what the text takes for granted, or the figures of use were not measured with them, or they leave out services.",
      fr:
        "Ou bien les limites freinent et tuent ce que le texte tient pour acquis, ou bien les usages n'ont pas été mesurés avec elles, ou encore elles oublient des services."
    ),
    fix: Text(
      en:
        "Measure each service under the load that is meant, then set limits above what was measured.",
      fr:
        "Mesurer chaque service sous la charge prévue, puis fixer les limites au-dessus des mesures."
    ),
    manual: Manual("https://docs.docker.com/engine/containers/resource_constraints/", "28")
  ) { subject in
    guard let document = subject.document else { return [] }
    return subject.texts(.compose).flatMap { text -> [Occurrence] in
      let services = ComposeService.all(in: text)
      let section = document.section(around: text.firstLine)
      let cores = services.reduce(0) { $0 + ($1.cores?.value ?? 0) * $1.replicas }
      let memory = services.reduce(0) { $0 + ($1.memory?.value ?? 0) * $1.replicas }
      var found: [Occurrence] = []
      for table in document.tables {
        for row in table.rows where section.contains(row.line) && row.cells.count > 1 {
          guard row.cells[1].lowercased().hasAny(["utilis", "used"]) else { continue }
          let measures = Measure.all(in: row.cells[1])
          if let used = measures.lazy.compactMap(\.cores).first, cores > 0,
            used.lowerBound > cores * 1.01
          {
            found.append(
              document.occurrence(
                row.line,
                Text(
                  en:
                    "From \(used.lowerBound) cores on are said to be used; the limits of this section allow \(cores).",
                  fr:
                    "À partir de \(used.lowerBound) cœurs seraient utilisés ; les limites de cette section en permettent \(cores)."
                )
              )
            )
          } else if let used = measures.lazy.compactMap(\.bytes).first, memory > 0,
            used.lowerBound > memory * 1.05
          {
            found.append(
              document.occurrence(
                row.line,
                Text(
                  en:
                    "From \(used.lowerBound, .information) on are said to be used; the limits of this section allow \(memory, .information).",
                  fr:
                    "À partir de \(used.lowerBound, .information) seraient utilisés ; les limites de cette section permettent \(memory, .information)."
                )
              )
            )
          }
        }
      }
      return found
    }
  }
}
