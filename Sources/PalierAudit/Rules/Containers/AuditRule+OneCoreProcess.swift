import PalierModel
import PalierSetup

extension AuditRule {
  /// Several cores for one process that computes on one.
  static let oneCoreProcess = AuditRule(
    "one-core-process",
    .remark,
    Text(
      en: "Several cores for one Node.js process",
      fr: "Plusieurs cœurs pour un seul processus Node.js"
    ),
    consequence: Text(
      en:
        "One Node.js process runs its JavaScript on one core; the rest of the limit is used by garbage collection and compression only, so the capacity ends at about one core.",
      fr:
        "Un processus Node.js exécute son JavaScript sur un seul cœur ; le reste de la limite ne sert qu'au ramasse-miettes et à la compression : la capacité s'arrête à un cœur environ."
    ),
    fix: Text(
      en: "Start one process a core (the cluster module, or replicas behind nginx).",
      fr: "Lancer un processus par cœur (module cluster, ou réplicas derrière nginx)."
    ),
    manual: Manual("https://nodejs.org/api/cluster.html", "20")
  ) { subject in
    guard subject.mentions("node.js", "nodejs", "node:", "node_options"),
      !subject.mentions("cluster module", "pm2")
    else { return [] }
    return subject.texts(.compose).flatMap { text in
      ComposeService.all(in: text).compactMap { service -> Occurrence? in
        let isNode =
          service.image == "node" || service.environment.contains { $0.key == "NODE_OPTIONS" }
          || text.isBlock && service.name == "api" && subject.mentions("api node")
        guard isNode, let cores = service.cores, cores.value >= 2 else { return nil }
        let name = service.name
        return service.occurrence(
          cores.line,
          mark: "cpus",
          Text(
            en: "`\(name)` may use \(cores.value) cores, and is one Node.js process.",
            fr:
              "« \(name) » peut utiliser \(cores.value) cœurs, et c'est un seul processus Node.js."
          )
        )
      }
    }
  }
}
