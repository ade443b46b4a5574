public import PalierModel
public import PalierObserve

/// A service of the system under test, found among the running processes.
public struct ServiceWatch: Sendable {
  /// The service as the dossier describes it.
  public let service: Service
  /// Reads what it uses.
  public let probe: ServiceProbe
  /// What it was when it was found.
  public let reading: ServiceReading
  /// The cores it may run on.
  public let cores: [Int]

  /// Finds the service where the dossier says that it can be observed; nil if it says nothing.
  public init?(_ service: Service) throws {
    guard let observe = service.observe?.value else { return nil }
    self.service = service
    probe = try ServiceProbe(ServiceLocator(observe))
    reading = probe.read()
    cores = ServiceProbe.cores(of: reading)
  }

  /// A service that an observer on another machine has found.
  init(_ service: Service, _ found: ObservedMachine.Service, of observer: RemoteObserver) {
    self.service = service
    let locator = service.observe.map { ServiceLocator($0.value) } ?? .cgroup("")
    probe = ServiceProbe(locator, found, of: observer)
    reading = found.reading
    cores = found.cores
  }

  /// Processes that serve requests: those that a master started, or the only ones there are.
  public var workerProcesses: Int {
    let masters = reading.roots.count
    return max(1, reading.processes.count > masters ? reading.processes.count - masters : masters)
  }

  /// CPU bandwidth control in force.
  var quota: ServiceProfile.Quota? {
    guard let cores = reading.limits?.cores else { return nil }
    let period = reading.limits?.period ?? 0.1
    return ServiceProfile.Quota(budget: cores * period, period: period)
  }
}

extension ServiceLocator {
  /// The place that a dossier names.
  public init(_ observation: Service.Observation) {
    switch observation {
    case .cgroup(let path): self = .cgroup(path)
    case .port(let port): self = .port(port)
    case .pid(let pid): self = .pid(pid)
    case .unit(let name): self = .unit(name)
    case .container(let name): self = .container(name)
    }
  }
}
