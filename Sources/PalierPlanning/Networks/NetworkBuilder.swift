public import PalierModel
public import PalierQueueing

/// Turns a system and its calibration into the queueing network that is solved and simulated.
///
/// The structure (workers, caches, limits, journeys) is the system's, so that a change can be
/// tried; the demands are the calibration's.
public struct NetworkBuilder: Sendable {
  /// The system, changes applied.
  public let system: System
  /// What was measured.
  public let calibration: Calibration
  let routes: [String: ActionRoute]
  let layout: ProcessorLayout
  private let pace: ServicePace
  private let pauses: PauseEffect

  /// A builder.
  ///
  /// `cores` are those of the machine that is planned for; nil: those that were calibrated on.
  /// Throws ``MissingCalibration`` if an action of a journey was not calibrated.
  public init(system: System, calibration: Calibration, cores: PlannedCores? = nil) throws {
    self.system = system
    self.calibration = calibration
    layout = ProcessorLayout(calibration, system: system, cores: cores)
    pace = ServicePace(system, calibration, layout)
    pauses = PauseEffect(calibration)
    var routes: [String: ActionRoute] = [:]
    for name in Set(system.journeys.flatMap { $0.activities.joined().map(\.value) }) {
      guard let action = system.action(named: name) else { throw MissingCalibration(action: name) }
      for request in action.requests {
        guard let index = calibration.actions.firstIndex(where: { $0.name == request.name }) else {
          throw MissingCalibration(action: request.name)
        }
        routes[request.name] = ActionRoute(
          action: request,
          profile: calibration.actions[index],
          index: index,
          system: system,
          calibration: calibration,
          pace: pace,
          pauses: pauses
        )
      }
    }
    self.routes = routes
  }

  /// The network under a load, in one world.
  public func network(at load: LoadLevel, in draw: DemandDraw) -> Network {
    var network = Network(processors: layout.processors)
    network.servers = calibration.services.indices.map { server(at: $0, in: draw) }
    network.pools = poolServices.map { service in
      Pool(
        name: calibration.services[service].name,
        tokens: Int(
          system.service(named: calibration.services[service].name)?.connections?.mid ?? 1
        )
      )
    }
    network.caches = system.caches.map { rule in
      Cache(
        name: rule.name,
        timeToLive: rule.timeToLive.mid,
        perProcessOf: rule.scope == .process ? serviceIndex(rule.service.value) : nil,
        locked: rule.locked || isLockedByItsProcess(rule)
      )
    }
    network.chains = chains(at: load, in: draw)
    return network
  }

  /// True if a process that rebuilds the value cannot do anything else meanwhile.
  ///
  /// It computes one burst at a time, and rebuilding waits for nothing: what comes meanwhile then
  /// finds the value.
  private func isLockedByItsProcess(_ rule: CacheRule) -> Bool {
    guard rule.scope == .process, let service = serviceIndex(rule.service.value),
      structure(ofService: service).serial
    else { return false }
    return rule.actions.allSatisfy { action in
      guard let misses = calibration.action(named: action.value)?.misses else { return true }
      return misses.mean.waiting < ActionRoute.longestOverhead
    }
  }

  /// The services, by index, whose connections are a pool.
  var poolServices: [Int] {
    calibration.services.indices.filter {
      system.service(named: calibration.services[$0].name)?.connections != nil
    }
  }

  private func serviceIndex(_ name: String) -> Int? {
    calibration.services.firstIndex { $0.name == name }
  }

  /// What the processes of a service look like; `deviation` is that of a world's planned machine.
  func structure(ofService index: Int, deviation: Double = 0) -> WorkerStructure {
    let profile = calibration.services[index]
    return WorkerStructure(
      service: system.service(named: profile.name),
      profile: profile,
      deviation: deviation
    )
  }

  private func server(at index: Int, in draw: DemandDraw) -> Server {
    let profile = calibration.services[index]
    let structure = structure(ofService: index, deviation: draw.coreDeviation)
    return Server(
      name: profile.name,
      processor: layout.processor(ofService: index),
      processes: structure.processes,
      slots: structure.slots,
      queue: structure.queue,
      serial: structure.serial,
      quota: structure.quota(
        cores: layout.processors[layout.processor(ofService: index)].cores,
        share: layout.share.mid
      ),
      wakeUp: structure.serial ? wakeUp(ofService: index, in: draw) : 0
    )
  }

  /// CPU seconds of a process that a request wakes in vain, in one world.
  private func wakeUp(ofService index: Int, in draw: DemandDraw) -> Double {
    guard let measured = calibration.services[index].wakeUp else { return 0 }
    let pause =
      draw.exponents[index] == 0
      ? 1 : pauses.ofWarm(service: index, coldness: draw.coldness(ofService: index))
    return measured * pause * pace.factor(ofService: index, in: draw)
  }

  /// The loads of the chains, in their order.
  func loads(at load: LoadLevel, in draw: DemandDraw) -> [Chain.Load] {
    let shares = JourneyShares(system)
    let origin = system.originShare.value(atDeviation: -draw.coreDeviation)
    return system.journeys.enumerated().flatMap { index, journey in
      let chainLoad: Chain.Load
      switch load {
      case .users(let count):
        // People whom a content delivery network answers do not reach the servers.
        let reaching = max(1, Int((Double(count) * origin).rounded()))
        chainLoad = .closed(customers: shares.customers(of: index, among: reaching))
      case .arrivals(let rate, let arrivals):
        chainLoad = .open(rate: rate * origin * shares.shares[index], arrivals: arrivals)
      }
      return journey.activities.map { _ in chainLoad }
    }
  }

  private func chains(at load: LoadLevel, in draw: DemandDraw) -> [Chain] {
    let loads = loads(at: load, in: draw)
    var chains: [Chain] = []
    for journey in system.journeys {
      for (number, activity) in journey.activities.enumerated() {
        let steps = activity.compactMap { system.action(named: $0.value) }
          .flatMap { self.steps(of: $0, in: draw) }
        let name =
          journey.activities.count > 1 ? "\(journey.name).\(number + 1)" : journey.name
        chains.append(Chain(name: name, load: loads[chains.count], steps: steps))
      }
    }
    return chains
  }
}
