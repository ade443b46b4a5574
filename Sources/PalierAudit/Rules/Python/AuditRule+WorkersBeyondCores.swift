import PalierModel
import PalierSetup

extension AuditRule {
  /// More workers than the cores can serve.
  static let workersBeyondCores = AuditRule(
    "workers-beyond-cores",
    .remark,
    Text(en: "More workers than cores can serve", fr: "Plus de workers que les cœurs n'en servent"),
    consequence: Text(
      en:
        "Above about twice the cores and one, more processes compute no faster: they share the same cores, each with its own memory, connections and caches. Asynchronous workers need one process a core.",
      fr:
        "Au-delà d'environ deux fois les cœurs plus un, davantage de processus ne calculent pas plus vite : ils se partagent les mêmes cœurs, chacun avec sa mémoire, ses connexions et ses caches. Des workers asynchrones demandent un processus par cœur."
    ),
    fix: Text(
      en:
        "Begin with one asynchronous worker a core, or 2 × cores + 1 synchronous ones, and measure.",
      fr: "Commencer par un worker asynchrone par cœur, ou 2 × cœurs + 1 synchrones, et mesurer."
    ),
    manual: Manual("https://docs.gunicorn.org/en/stable/design.html#how-many-workers", "23.0")
  ) { subject in
    guard let machine = subject.machine, let cores = machine.cores, let document = subject.document
    else { return [] }
    let most = Int(2 * cores) + 1
    let (count, place) = (Int(cores), String(machine.line))
    func message(_ workers: Int) -> Text {
      Text(
        en:
          "\(workers) workers on the \(count) cores of line \(place); the usual formula gives at most \(most).",
        fr:
          "\(workers) workers sur les \(count) cœurs de la ligne \(place) ; la formule usuelle en donne au plus \(most)."
      )
    }
    let started = GunicornUse.all(in: subject).compactMap { use -> Occurrence? in
      guard let value = use.values["workers"], let workers = Int(value.value), workers > most else {
        return nil
      }
      return use.text.occurrence(value.line, mark: "workers", message(workers))
    }
    guard started.isEmpty else { return started }
    // A document may only say it: "Workers: 16 gevent".
    let told = document.prose.first { line in
      let text = document.lowered(line)
      guard let place = text.firstRange(of: "workers:") ?? text.firstRange(of: "workers :") else {
        return false
      }
      return text.hasAny(["gevent", "sync", "gthread", "gunicorn"])
        && (Measure.all(in: String(text[place.upperBound...])).first.map { $0.high > Double(most) }
          ?? false)
    }
    guard let told, let workers = Measure.all(in: document.lowered(told)).first?.high else {
      return []
    }
    return [document.occurrence(told, mark: "Workers", message(Int(workers)))]
  }
}
