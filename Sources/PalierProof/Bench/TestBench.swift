public import PalierModel
public import PalierObserve
import PalierPlatform

/// The system under test and the tester: which services run where, and which cores are left for the
/// tester where both are on one machine.
public struct TestBench: Sendable {
  /// The system, changes applied.
  public let system: System
  /// The services that can be observed, in the order of the dossier.
  public let watches: [ServiceWatch]
  /// The cores of these services.
  public let serviceCores: [Int]
  /// The cores that the tester may use.
  public let testerCores: [Int]
  /// The machine.
  public let host: HostProfile

  /// True if the tester has no core of its own and runs at real-time priority on theirs.
  public let sharesCores: Bool
  /// Who observes the system, where it is on another machine.
  let observer: RemoteObserver?

  /// False where nobody can see what the system does: it can be measured from outside, and nothing
  /// predicted.
  public var isObserved: Bool { !watches.isEmpty }

  /// Finds the services of a system: through its observer where it has one.
  ///
  /// With `isElsewhere`, the target is on another machine: without an observer there, nothing of the
  /// system is seen. Throws ``ProofError`` if the dossier does not say where any service can be
  /// observed, and ``ObserveError`` if one cannot be found there.
  public init(_ system: System, isElsewhere: Bool = false) throws {
    if let command = system.observer {
      try self.init(system, through: command.value.split(separator: " ").map(String.init))
    } else if isElsewhere {
      self.init(unobserved: system)
    } else {
      try self.init(onThisMachine: system)
    }
  }

  private init(_ system: System, through command: [String]) throws {
    let places = system.services.compactMap { service in
      service.observe.map { (name: service.name, locator: ServiceLocator($0.value)) }
    }
    guard !places.isEmpty else { throw ProofError(.nothingToObserve(system.name)) }
    let observer = try RemoteObserver(command, places)
    let found = observer.machine.services
    self.system = system
    self.observer = observer
    watches = system.services.compactMap { service in
      found.first { $0.name == service.name }.map { ServiceWatch(service, $0, of: observer) }
    }
    serviceCores = Set(found.flatMap(\.cores)).sorted()
    sharesCores = false
    testerCores = Affinity.cores()
    host = HostProfile(observer.machine.host)
  }

  private init(unobserved system: System) {
    self.system = system
    observer = nil
    watches = []
    serviceCores = []
    sharesCores = false
    testerCores = Affinity.cores()
    host = .current()
  }

  private init(onThisMachine system: System) throws {
    self.system = system
    observer = nil
    watches = try system.services.compactMap { try ServiceWatch($0) }
    guard !watches.isEmpty else { throw ProofError(.nothingToObserve(system.name)) }
    let used = Set(watches.flatMap(\.cores))
    let usable = Affinity.cores()
    let free = usable.filter { !used.contains($0) }
    serviceCores = used.sorted()
    sharesCores = free.isEmpty
    testerCores = free.isEmpty ? [usable.max() ?? 0] : free
    host = HostProfile.current()
  }

  /// Starts to measure the speed of the services' cores.
  public func startYardstick() throws -> Yardstick {
    if let observer { return Yardstick(of: observer) }
    return try Yardstick.start(cores: serviceCores.filter(Affinity.cores().contains))
  }

  /// Starts to sample what the services and the machine use.
  public func startSampler() throws -> Sampler {
    try Sampler.start(
      services: Dictionary(
        watches.map { ($0.service.name, $0.probe) },
        uniquingKeysWith: { first, _ in first }
      ),
      host: HostProbe(of: observer),
      cores: testerCores
    )
  }

  /// Throws `ObserveError` if the observer on another machine was lost, so that what was read is not
  /// whole.
  func checkObserver() throws { try observer?.check() }

  /// What the tester's thread does when it starts: real-time priority, so that it is not held up
  /// by what it measures, nor by whatever else the machine does.
  ///
  /// Without the privilege it runs all the same; its lag then tells.
  public var onTesterStart: @Sendable () -> Void {
    { try? SchedulingPolicy.realTime(priority: 10).apply() }
  }
}
