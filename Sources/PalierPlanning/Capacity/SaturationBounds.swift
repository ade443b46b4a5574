import PalierModel
import PalierQueueing

/// The load at which each resource that computes would be full if nobody ever waited: the asymptotic
/// bound N* = c (Z + D) / Dₖ of each (Muntz & Wong 1974), over all journeys together.
///
/// It orders resources by how soon they fill, and tells how far two worlds are apart, without any
/// simulation.
struct SaturationBounds {
  /// Each resource with its bound, in users (or arrivals a second), the least first.
  let bounds: [(station: Station, load: Double)]
  /// Responses a second for each user (or for each arrival a second) while nobody waits.
  let responses: Double

  /// The bounds of a network in one world.
  ///
  /// Complexity: O(steps × services).
  init(_ builder: NetworkBuilder, _ draw: DemandDraw, open: Bool = false) {
    let services = builder.calibration.services
    // CPU seconds that one user asks of each service in a second, or one arrival in all.
    var rates = [Double](repeating: 0, count: services.count)
    var responses = 0.0
    let shares = JourneyShares(builder.system).shares
    let origin = builder.system.originShare.value(atDeviation: -draw.coreDeviation)
    for (share, journey) in zip(shares, builder.system.journeys) {
      for activity in journey.activities {
        var demands = [Double](repeating: 0, count: services.count)
        var round = 0.0
        var actions = 0.0
        for name in activity {
          guard let action = builder.system.action(named: name.value) else { continue }
          let times = (action.chance?.mid ?? 1) * (action.repetition?.times ?? 1)
          round += times * (action.think?.mid ?? 0)
          actions += times
          for request in action.requests {
            guard let route = builder.routes[request.name] else { continue }
            route.addCPU(in: draw, to: &demands, weight: times)
            round += times * route.elsewhere
          }
        }
        round += demands.reduce(0, +)
        guard open || round > 0 else { continue }
        let visits = origin * share / (open ? 1 : round)
        for service in demands.indices { rates[service] += demands[service] * visits }
        responses += actions * visits
      }
    }
    self.responses = responses
    bounds = SaturationBounds.capacities(builder).compactMap { station, members, capacity in
      let rate = members.reduce(0) { $0 + rates[$1] }
      return rate > 0 ? (station, capacity / rate) : nil
    }
    .sorted { $0.load < $1.load }
  }

  /// What is full first; nil where nothing computes.
  var least: Double? { bounds.first?.load }

  /// What is full first of those that are left.
  func least(without removed: [Station]) -> Double? {
    bounds.first { !removed.contains($0.station) }?.load
  }

  /// Each resource, the services that use it, and the CPU seconds a second that it gives.
  private static func capacities(
    _ builder: NetworkBuilder
  ) -> [(station: Station, services: [Int], capacity: Double)] {
    let services = builder.calibration.services
    let processors = builder.layout.processors
    var all = processors.indices.map { index in
      (
        station: Station(owner: processors[index].name, resource: .machine),
        services: services.indices.filter { builder.layout.processor(ofService: $0) == index },
        capacity: Double(processors[index].cores)
      )
    }
    for (index, service) in services.enumerated() {
      let structure = builder.structure(ofService: index)
      if structure.serial {
        let station = Station(owner: service.name, resource: .processes)
        all.append((station, [index], Double(structure.processes)))
      }
      let cores = processors[builder.layout.processor(ofService: index)].cores
      if let quota = structure.quota(cores: cores, share: builder.layout.share.mid) {
        let station = Station(owner: service.name, resource: .quota)
        all.append((station, [index], quota.budget / quota.period))
      }
    }
    return all
  }
}
