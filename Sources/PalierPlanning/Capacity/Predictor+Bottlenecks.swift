import PalierModel
import PalierQueueing

extension Predictor {
  /// A station counts as saturated from this utilisation on.
  static let saturation = 0.95
  /// Beyond so many users a station is said not to saturate.
  static let bottleneckLimit = 50_000

  /// What saturates, in order: each at the least load at which it is 95 % utilised, those before
  /// it taken away.
  ///
  /// With less than the full effort, the asymptotic bounds say where that is.
  public func bottlenecks(
    speed: Double,
    count: Int = 3,
    load: (Int) -> LoadLevel = LoadLevel.users
  ) throws -> [Bottleneck] {
    var found: [Bottleneck] = []
    let draw = try fullWorld(speed: speed, load: load)
    let bounds = SaturationBounds(builder, draw, open: load(1).isOpen)
    guard effort.isFull else {
      return bounds.bounds
        .prefix { $0.load * Predictor.saturation <= Double(Predictor.bottleneckLimit) }
        .prefix(count)
        .map {
          Bottleneck(station: $0.station, users: ($0.load * Predictor.saturation).rounded(.up))
        }
    }
    while found.count < count {
      let removed = found.map(\.station)
      let bound = bounds.least(without: removed).map { $0 * Predictor.saturation }
      // What computes is no fuller than its bound says, but for what misses a cache. Waiting fills
      // workers and connections sooner: at so many users that is left out.
      if builder.system.caches.isEmpty, bound ?? .infinity > Double(Predictor.bottleneckLimit) {
        break
      }
      let world = try PlannedWorld(builder, draw, like: load(1), counting: []) {
        remove(removed, from: &$0)
      }
      let guess = max(bound ?? 16, found.last?.users ?? 1)
      let next: Bottleneck? = try withoutActuallyEscaping(load) { load in
        var bracket = CapacityBracket(largestLoad: Predictor.bottleneckLimit) { users in
          let busiest = try busiest(load(users), in: world, without: removed)
          return (busiest?.utilisation ?? 0) / Predictor.saturation
        }
        let nearest = Int(min(Double(Predictor.bottleneckLimit), guess))
        guard let crossing = try bracket.crossing(near: nearest) else {
          return nil
        }
        let users = max(1, Int(crossing.rounded(.up)))
        return try busiest(load(users), in: world, without: removed).map {
          Bottleneck(station: $0.station, users: Double(users))
        }
      }
      guard let next else { break }
      found.append(next)
    }
    return found
  }

  /// The busiest station of a network in which some stations are made infinite.
  private func busiest(
    _ load: LoadLevel,
    in world: PlannedWorld,
    without removed: [Station]
  ) throws
    -> StationUtilisation?
  {
    let results = try world.run([0, 1], load, duration: 30, warmUp: 10, seed: seed)
    let stations = StationUtilisation.averages(of: results, builder: builder)
      .filter { !removed.contains($0.station) }
    // Ties go to the first: machines stand before the services that fill them.
    return stations.reduce(nil) { best, next in
      next.utilisation > (best?.utilisation ?? -1) + 0.005 ? next : best
    }
  }

  private func remove(_ stations: [Station], from network: inout Network) {
    for station in stations {
      for index in network.processors.indices
      where station.resource == .machine && network.processors[index].name == station.owner {
        network.processors[index].cores = 100_000
        network.processors[index].sharing = .even
      }
      for index in network.servers.indices where network.servers[index].name == station.owner {
        switch station.resource {
        case .quota: network.servers[index].quota = nil
        case .workers: network.servers[index].slots = nil
        case .processes: network.servers[index].serial = false
        case .machine, .connections, .disk: break
        }
      }
      for index in network.pools.indices
      where station.resource == .connections && network.pools[index].name == station.owner {
        network.pools[index].tokens = 1_000_000
      }
    }
  }
}
