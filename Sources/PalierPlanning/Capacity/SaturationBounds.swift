import PalierModel
import PalierQueueing

/// The load at which each resource would be full if nobody ever waited: the asymptotic bound
/// N* = c (Z + D) / Dₖ of each (Muntz & Wong 1974), over all journeys together.
///
/// Dₖ is CPU time for what computes; for workers and connections it is the time for which a request
/// holds one of them.
///
/// It orders resources by how soon they fill, and tells how far two worlds are apart, without any
/// simulation.
struct SaturationBounds {
  /// Each resource with its bound, in users (or arrivals a second), the least first.
  let bounds: [(station: Station, load: Double)]
  /// Responses a second for each user (or for each arrival a second) while nobody waits.
  private let responsesOfOne: Double

  /// The bounds of a network in one world.
  ///
  /// Complexity: O(steps × services).
  init(_ builder: NetworkBuilder, _ draw: DemandDraw, open: Bool = false) {
    let services = builder.calibration.services
    // Seconds that one user asks of each service in a second, or one arrival in all.
    var rates = Demands(services.count)
    var responses = 0.0
    let shares = JourneyShares(builder.system).shares
    let origin = builder.system.originShare.value(atDeviation: -draw.coreDeviation)
    for (share, journey) in zip(shares, builder.system.journeys) {
      for activity in journey.activities {
        var demands = Demands(services.count)
        var round = 0.0
        var actions = 0.0
        for name in activity {
          guard let action = builder.system.action(named: name.value) else { continue }
          let times = (action.chance?.mid ?? 1) * (action.repetition?.times ?? 1)
          round += times * (action.think?.mid ?? 0)
          actions += times
          for request in action.requests {
            guard let route = builder.routes[request.name] else { continue }
            route.addCPU(in: draw, to: &demands.computing, weight: times)
            route.addHolding(in: draw, to: &demands.holding, weight: times)
            round += times * route.elsewhere
          }
        }
        round += demands.computing.reduce(0, +)
        guard open || round > 0 else { continue }
        let visits = origin * share / (open ? 1 : round)
        rates.add(demands, weight: visits)
        responses += actions * visits
      }
    }
    responsesOfOne = responses
    // The first of those that are equally full: machines stand before the services that fill them.
    bounds = SaturationBounds.capacities(builder).enumerated().compactMap { place, resource in
      let rate = resource.services.reduce(0) { $0 + rates[resource.demand][$1] }
      return rate > 0 ? (place, resource.station, resource.capacity / rate) : nil
    }
    .sorted { ($0.2, $0.0) < ($1.2, $1.0) }
    .map { ($0.1, $0.2) }
  }

  /// The most responses a second that so many users (or arrivals a second) can have.
  func responses(of load: Double) -> Double { responsesOfOne * min(load, least ?? load) }

  /// The seconds between two responses to one user while nobody waits; infinite without any.
  var cycle: Double { 1 / responsesOfOne }

  /// What is full first; nil where nothing computes.
  var least: Double? { bounds.first?.load }

  /// The users who wait in the long run, N − N*, each for (N − N*)/X at each of its actions; nil where
  /// all are served.
  ///
  /// Arrivals that exceed what can be served have no long run.
  func crowd(at load: LoadLevel) -> Replications.Crowd? {
    guard !load.isOpen, let least, load.amount > least else { return nil }
    let waiting = load.amount - least
    return Replications.Crowd(
      share: waiting / load.amount,
      wait: waiting / responses(of: load.amount)
    )
  }

  /// What is full first of those that are left.
  func least(without removed: [Station]) -> Double? {
    bounds.first { !removed.contains($0.station) }?.load
  }

  /// Seconds asked of each service.
  private struct Demands {
    var computing: [Double]
    var holding: [Double]

    init(_ count: Int) {
      computing = [Double](repeating: 0, count: count)
      holding = computing
    }

    mutating func add(_ other: Demands, weight: Double) {
      for service in computing.indices {
        computing[service] += weight * other.computing[service]
        holding[service] += weight * other.holding[service]
      }
    }

    subscript(kind: Kind) -> [Double] { kind == .computing ? computing : holding }

    enum Kind { case computing, holding }
  }

  /// A resource, the services that use it, and how many seconds of it there are in a second.
  private struct Resource {
    let station: Station
    let services: [Int]
    var demand = Demands.Kind.computing
    let capacity: Double
  }

  private static func capacities(_ builder: NetworkBuilder) -> [Resource] {
    let services = builder.calibration.services
    let processors = builder.layout.processors
    var all = processors.indices.map { index in
      Resource(
        station: Station(owner: processors[index].name, resource: .machine),
        services: services.indices.filter { builder.layout.processor(ofService: $0) == index },
        capacity: Double(processors[index].cores)
      )
    }
    for (index, service) in services.enumerated() {
      let structure = builder.structure(ofService: index)
      func add(_ resource: Station.Resource, _ demand: Demands.Kind, _ capacity: Double) {
        let station = Station(owner: service.name, resource: resource)
        all.append(
          Resource(station: station, services: [index], demand: demand, capacity: capacity)
        )
      }
      let cores = processors[builder.layout.processor(ofService: index)].cores
      if let quota = structure.quota(cores: cores, share: builder.layout.share.mid) {
        add(.quota, .computing, quota.budget / quota.period)
      }
      if let slots = structure.slots {
        add(.workers, .holding, Double(structure.processes * slots))
      }
      // A worker that holds one request computes no more than it is held.
      if structure.serial, structure.slots != 1 {
        add(.processes, .computing, Double(structure.processes))
      }
      if let connections = builder.system.service(named: service.name)?.connections {
        add(.connections, .holding, connections.mid)
      }
    }
    return all
  }
}
