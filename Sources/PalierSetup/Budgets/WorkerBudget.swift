import PalierModel

/// Cores and worker processes of each service.
struct WorkerBudget {
  private let system: System
  private let machine: Figure

  private let target: SetupTarget

  init(_ system: System, cores: Figure, on target: SetupTarget) {
    self.system = system
    self.target = target
    machine = cores
  }

  /// Pods that share the workers of a service: 1 but in Kubernetes.
  ///
  /// Node.js and uvicorn have one worker a pod; gunicorn four, in two pods at least.
  func pods(of service: Service) -> Int {
    let all = Int(count(of: service).mid)
    guard target == .kubernetes, service.kind.value.isApplication, all > 1 else { return 1 }
    return service.kind.value == .gunicorn ? max(2, all / 4) : all
  }

  /// Cores that a service may use: its limit, else the machine's.
  func cores(of service: Service) -> Figure { service.limits.cpu ?? machine }

  /// Worker processes: as declared, else as the kind's manual advises for its cores.
  func count(of service: Service) -> Figure {
    if let declared = service.workers { return declared }
    let cores = max(1, cores(of: service).mid.rounded(.up))
    let workerClass = service.workerClass?.value ?? service.kind.value.defaultWorkerClass
    switch (service.kind.value, workerClass) {
    case (.gunicorn, .sync), (.gunicorn, .gthread):
      return Figure(
        Interval(exactly: 2 * cores + 1),
        .count,
        from: .catalogued(name: "docs.gunicorn.org: 2 × cores + 1", date: "")
      )
    case (.gunicorn, _), (.uvicorn, _), (.nginx, _), (.node, _):
      return Figure(
        Interval(exactly: cores),
        .count,
        from: .assumed(
          by: "Palier",
          why: Text(en: "an event loop for each core", fr: "une boucle d'événements par cœur")
        )
      )
    default: return Figure(Interval(exactly: 1), .count, from: oneProcess)
    }
  }

  private var oneProcess: Source {
    .assumed(by: "Palier", why: Text(en: "one main process", fr: "un processus principal"))
  }

  /// Bytes that one worker of a kind is taken to hold; nil where workers are not what holds memory.
  static func workerBytes(_ kind: ServiceKind) -> Double? {
    switch kind {
    case .gunicorn, .uvicorn: 100 * 1_048_576
    case .node: 256 * 1_048_576
    default: nil
    }
  }

  /// Bytes of all the workers of a service, and of the process that keeps them.
  static func bytes(_ kind: ServiceKind, workers: Double) -> Double? {
    workerBytes(kind).map { $0 * workers + (kind == .node ? 0 : 40 * 1_048_576) }
  }

  /// Fails if a service's memory cannot hold its workers; memory that the dossier declares is taken
  /// as measured with them.
  static func check(_ plan: ServicePlan) throws(SetupError) {
    guard plan.service.memory == nil, let memory = plan.memory,
      let needs = bytes(plan.service.kind.value, workers: plan.workers.mid), needs > memory.mid
    else { return }
    throw SetupError(
      .workers(plan.service.name, count: Int(plan.workers.mid), has: memory, needs: needs)
    )
  }
}
