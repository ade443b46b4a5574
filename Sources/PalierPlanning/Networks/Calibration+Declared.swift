public import PalierModel

extension Calibration {
  /// The run that a calibration names which nobody measured.
  public static let declaredRun = "declared"

  /// True if its demands are declared in the dossier instead of measured.
  public var isDeclared: Bool { run == Calibration.declaredRun }

  /// A calibration from the demands that a dossier declares; nil unless each action of a journey
  /// has one.
  ///
  /// CPU times are taken as exponential about the declared mean, whose bounds are taken as 95 %.
  /// They belong to the machine that the dossier describes: its speed is the reference. Workers are
  /// as declared, one process where nothing is.
  public init?(declaredBy system: System) {
    let names = Set(system.journeys.flatMap { $0.activities.joined().map(\.value) })
    let actions = system.actions.filter { names.contains($0.name) }.flatMap(\.requests)
    guard !actions.isEmpty, actions.allSatisfy({ !$0.demands.isEmpty }) else { return nil }
    let used = Set(actions.flatMap { $0.demands.keys })
    let services = system.services.filter { used.contains($0.name) }
    let cores = PlannedCores(system.machine)?.count ?? 1
    self.init(
      run: Calibration.declaredRun,
      system: system.name,
      variant: [],
      date: "",
      host: HostProfile(model: "", kernel: "", cores: cores, memory: 0, schedulerTick: 0),
      speed: Interval(exactly: 1),
      services: services.map { ServiceProfile(declaredBy: $0, cores: cores) },
      actions: actions.compactMap { ActionProfile(declaredBy: $0, services: services) }
    )
  }
}

extension ServiceProfile {
  fileprivate init(declaredBy service: Service, cores: Int) {
    let workers: Workers =
      switch service.workerClass?.value ?? service.kind.value.defaultWorkerClass {
      case .sync, .gthread: .synchronous
      case .gevent, .eventlet, .uvicorn, .async: .asynchronous
      case .threads: .threaded
      }
    self.init(
      name: service.name,
      processes: max(1, Int(service.workers?.mid ?? 1)),
      workers: workers,
      evidence: [],
      cores: Array(0..<cores),
      speedExponent: Interval(exactly: 0),
      memory: service.memory?.mid ?? 0
    )
  }
}

extension ActionProfile {
  /// How many requests stand for the distribution of one.
  private static let groups = 64

  fileprivate init?(declaredBy action: Action, services: [Service]) {
    let demands = services.map { action.demands[$0.name]?.value ?? Interval(exactly: 0) }
    let quantiles = (0..<ActionProfile.groups).map {
      -naturalLogarithm(1 - (Double($0) + 0.5) / Double(ActionProfile.groups))
    }
    let mean = quantiles.reduce(0, +) / Double(quantiles.count)
    let outside = action.outside?.mid ?? 0
    let held = action.held?.mid ?? 0
    let samples = quantiles.map { quantile in
      let cpu = demands.map { $0.mid * quantile / mean }
      return DemandSample(cpu: cpu, elapsed: cpu.reduce(0, +) + outside + held, held: held)
    }
    guard var profile = DemandProfile(samples) else { return nil }
    profile.standardError = demands.map { $0.halfWidth / 1.96 }
    self.init(
      name: action.name,
      backToBack: profile,
      closesConnection: false,
      requestBytes: 0,
      responseBytes: action.responseSize?.mid ?? 0
    )
  }
}
