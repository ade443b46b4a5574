public import PalierModel
public import PalierObserve
import PalierPlatform

/// The system under test and the tester on one machine: which services run where, and which cores
/// are left for the tester.
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

  /// Finds the services of a system.
  ///
  /// Throws ``ProofError`` if the dossier does not say where any service can be observed, and
  /// ``ObserveError`` if one cannot be found there.
  public init(_ system: System) throws {
    self.system = system
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
    try Yardstick.start(cores: serviceCores.filter(Affinity.cores().contains))
  }

  /// Starts to sample what the services and the machine use.
  public func startSampler() throws -> Sampler {
    try Sampler.start(
      services: Dictionary(
        watches.map { ($0.service.name, $0.probe) },
        uniquingKeysWith: { first, _ in first }
      ),
      cores: testerCores
    )
  }

  /// What the tester's thread does when it starts: real-time priority, so that it is not held up
  /// by what it measures, nor by whatever else the machine does.
  ///
  /// Without the privilege it runs all the same; its lag then tells.
  public var onTesterStart: @Sendable () -> Void {
    { try? SchedulingPolicy.realTime(priority: 10).apply() }
  }
}
