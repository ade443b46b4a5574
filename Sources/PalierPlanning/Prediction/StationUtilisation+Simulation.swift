import PalierQueueing

extension StationUtilisation {
  /// How busy each station was, averaged over replications.
  static func averages(
    of replications: [Replication],
    builder: NetworkBuilder
  )
    -> [StationUtilisation]
  {
    let lists = replications.map { list($0.stations, builder: builder) }
    guard let first = lists.first else { return [] }
    return first.indices.map { index in
      let sum = lists.reduce(0) { $0 + $1[index].utilisation }
      return StationUtilisation(
        station: first[index].station,
        utilisation: sum / Double(lists.count)
      )
    }
  }

  /// How busy each station was in one simulation; machines come first, so that they win ties.
  static func list(_ results: StationResults, builder: NetworkBuilder) -> [StationUtilisation] {
    var list = results.processors.map {
      StationUtilisation(
        station: Station(owner: $0.name, resource: .machine),
        utilisation: $0.utilisation
      )
    }
    for (index, server) in results.servers.enumerated() {
      func add(_ resource: Station.Resource, _ utilisation: Double) {
        list.append(
          StationUtilisation(
            station: Station(owner: server.name, resource: resource),
            utilisation: utilisation
          )
        )
      }
      let structure = builder.structure(ofService: index)
      if let quota = server.quota { add(.quota, quota.utilisation) }
      if let slots = server.slotUtilisation { add(.workers, slots) }
      // A worker that holds one request computes no more than it is held.
      if structure.serial, structure.slots != 1 { add(.processes, server.processes.max() ?? 0) }
    }
    for pool in results.pools {
      list.append(
        StationUtilisation(
          station: Station(owner: pool.name, resource: .connections),
          utilisation: pool.utilisation
        )
      )
    }
    return list
  }
}
