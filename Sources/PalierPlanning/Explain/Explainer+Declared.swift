import PalierModel

extension Explainer {
  /// What the dossier says of the machine, the services, the actions and the objectives.
  var declared: [Explanation] { machine + services + caches + thinking + objectives }

  func leaf(_ name: String, _ label: Text, _ figure: Figure?) -> Explanation? {
    figure.map { Explanation(name, label, $0) }
  }

  var machine: [Explanation] {
    [
      leaf(
        "machine.cpu",
        Text(en: "cores of the machine", fr: "cœurs de la machine"),
        system.machine.cpu
      ),
      leaf(
        "machine.speed",
        Text(
          en: "speed of one core, times that of the machine calibrated on",
          fr: "vitesse d'un cœur, rapportée à la machine du calibrage"
        ),
        system.machine.speed
      ),
      leaf(
        "machine.memory",
        Text(en: "memory of the machine", fr: "mémoire de la machine"),
        system.machine.memory
      ),
      leaf(
        "machine.disk",
        Text(en: "disk of the machine", fr: "disque de la machine"),
        system.machine.disk
      ),
    ].compactMap(\.self)
  }

  var services: [Explanation] { system.services.flatMap(figures(of:)) }

  /// What the dossier says of one service.
  func figures(of service: Service) -> [Explanation] {
    let (path, name) = ("services.\(service.name)", service.name)
    return [
      leaf(
        path + ".workers",
        Text(en: "workers of \(name)", fr: "processus \(French.of(name))"),
        service.workers
      ),
      leaf(
        path + ".threads",
        Text(
          en: "threads of each worker of \(name)",
          fr: "fils de chaque processus \(French.of(name))"
        ),
        service.threads
      ),
      leaf(
        path + ".connections",
        Text(en: "connections to \(name)", fr: "connexions à \(name)"),
        service.connections
      ),
      leaf(
        path + ".pool",
        Text(
          en: "connections that each worker of \(name) may open",
          fr: "connexions que chaque processus \(French.of(name)) peut ouvrir"
        ),
        service.pool
      ),
      leaf(
        path + ".memory",
        Text(en: "memory that \(name) uses", fr: "mémoire qu'utilise \(name)"),
        service.memory
      ),
      leaf(
        path + ".limits.cpu",
        Text(en: "CPU limit of \(name)", fr: "limite de processeur \(French.of(name))"),
        service.limits.cpu
      ),
      leaf(
        path + ".limits.memory",
        Text(en: "memory limit of \(name)", fr: "limite de mémoire \(French.of(name))"),
        service.limits.memory
      ),
    ].compactMap(\.self)
  }

  var caches: [Explanation] {
    system.caches.map { cache in
      Explanation(
        "caches.\(cache.name).ttl",
        Text(
          en: "time for which cache \(cache.name) keeps what it holds",
          fr: "durée pendant laquelle le cache \(cache.name) garde ce qu'il contient"
        ),
        cache.timeToLive
      )
    }
  }

  var thinking: [Explanation] {
    system.actions.flatMap { action in
      [
        leaf(
          "actions.\(action.name).think",
          Text(
            en: "think time before \(action.name)",
            fr: "temps de réflexion avant \(action.name)"
          ),
          action.think
        ),
        leaf(
          "actions.\(action.name).held",
          Text(
            en: "time for which \(action.name) is held",
            fr: "durée de retenue \(French.of(action.name))"
          ),
          action.held
        ),
        leaf(
          "actions.\(action.name).outside",
          Text(
            en: "time that \(action.name) waits outside",
            fr: "temps que \(action.name) attend dehors"
          ),
          action.outside
        ),
      ].compactMap(\.self)
    }
  }

  var objectives: [Explanation] {
    let times = system.objectives.responseTimes.map { objective in
      let statistic = objective.statistic.rawValue
      let path = ["objectives", statistic, objective.action].compactMap(\.self)
      let of = objective.action ?? ""
      return Explanation(
        path.joined(separator: "."),
        of.isEmpty
          ? Text(en: "objective for \(statistic)", fr: "objectif de \(statistic)")
          : Text(
            en: "objective for \(statistic) of \(of)",
            fr: "objectif de \(statistic) pour \(of)"
          ),
        objective.limit
      )
    }
    let errors = leaf(
      "objectives.errors",
      Text(en: "objective for failed requests", fr: "objectif de requêtes en échec"),
      system.objectives.errors
    )
    return times + [errors].compactMap(\.self)
  }
}
