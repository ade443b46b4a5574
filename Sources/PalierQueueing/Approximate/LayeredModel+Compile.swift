extension LayeredModel {
  /// The share of lookups of a cache that miss, and of those that wait for a rebuilding.
  struct CacheState {
    var miss = 0.5
    var waiting = 0.0
    var rebuildTime = 0.0
  }

  /// Flattens a network, without the resources that are taken to be infinite.
  ///
  /// Complexity: O(operations × nesting).
  init(_ network: Network, without removed: Set<Network.Resource>, caches: [CacheState]) {
    var compiler = Compiler(network: network, removed: removed, caches: caches)
    for (index, chain) in network.chains.enumerated() { compiler.add(chain, index) }
    self = compiler.model
    entriesOfStation = [[Int]](repeating: [], count: stations.count)
    entriesOfClass = [[Int]](repeating: [], count: classes.count)
    for (index, entry) in entries.enumerated() {
      entriesOfStation[entry.station].append(index)
      entriesOfClass[entry.classIndex].append(index)
    }
  }
}

/// Walks the operations of each chain.
private struct Compiler {
  let network: Network
  let removed: Set<Network.Resource>
  let caches: [LayeredModel.CacheState]
  var model = LayeredModel()

  /// Where the walk is: the node, its weight (mean times a round), and the server entered last.
  struct Place {
    var node: Int
    var weight: Double
    var server: Int?
  }

  mutating func add(_ chain: Chain, _ index: Int) {
    let root = model.classes.count
    model.classes.append(.init(chain: index, holder: nil, parents: []))
    model.thinkTimes.append(chain.steps.reduce(0) { $0 + $1.chance * $1.think.mean })
    model.heldTimes.append(chain.steps.map { _ in 0 })
    for (step, content) in chain.steps.enumerated() {
      model.nodes.append(.init(chain: index, step: step, classIndex: root, visits: 1))
      walk(content.operations, Place(node: model.nodes.count - 1, weight: content.chance))
    }
  }

  private mutating func walk(_ operations: [Operation], _ place: Place) {
    for operation in operations { walk(operation, place) }
  }

  private mutating func walk(_ operation: Operation, _ place: Place) {
    switch operation {
    case .enter(let server, let inside):
      var within = enter(.slots(server: server), place, for: moments(inside))
      within.server = server
      walk(inside, within)
    case .with(let pool, let inside):
      walk(inside, enter(.pool(pool), place, for: moments(inside)))
    case .compute(let time):
      compute(time, place)
    case .delay(let time):
      model.nodes[place.node].time += place.weight * time.mean
    case .hold(let time):
      let node = model.nodes[place.node]
      model.nodes[place.node].time += place.weight * time.mean
      model.heldTimes[node.chain][node.step] += place.weight * time.mean
    case .lookup(let cache, let hit, let miss):
      lookup(cache, hit, miss, place)
    case .scaled(let factors, let inside):
      walk(.choose(Operation.alternatives(factors, inside)), place)
    case .choose(let alternatives):
      var each = place
      each.weight /= Double(max(1, alternatives.count))
      for alternative in alternatives { walk(alternative, each) }
    case .fork(let branches, _):
      // One after the other: what they use is right, the time that they take is too long.
      for branch in branches { walk(branch, place) }
    }
  }

  private mutating func lookup(
    _ cache: Int,
    _ hit: [Operation],
    _ miss: [Operation],
    _ place: Place
  ) {
    let state = caches[cache]
    model.lookups.append(
      .init(
        cache: cache,
        chain: model.nodes[place.node].chain,
        perRound: place.weight,
        rebuildTime: moments(miss).mean
      )
    )
    var within = place
    within.weight = place.weight * (1 - state.miss)
    walk(hit, within)
    within.weight = place.weight * state.miss
    walk(miss, within)
    model.nodes[place.node].time += place.weight * state.waiting * state.rebuildTime / 2
  }

  /// What operations take when nobody waits.
  private func moments(_ operations: [Operation]) -> Moments {
    Moments(operations) { caches[$0].miss }
  }

  private mutating func compute(_ distribution: Distribution, _ place: Place) {
    let time = distribution.mean
    guard let index = place.server, place.weight > 0, time > 0 else { return }
    let server = network.servers[index]
    let moments = Moments(distribution)
    var place = place
    if server.quota != nil { visit(.quota(server: index), place, for: moments) }
    if server.serial, server.slots != 1 || removed.contains(.slots(server: index)) {
      place = enter(.serial(server: index), place, for: moments)
    }
    if let node = visit(.processor(server.processor), place, for: moments) {
      model.nodes[node].time += place.weight * time
      if let entry = model.nodes[node].entry { model.entries[entry].work += place.weight * time }
    } else {
      model.nodes[place.node].time += place.weight * time
    }
  }

  /// Takes a token: what follows happens inside, unless the resource is infinite.
  private mutating func enter(
    _ resource: Network.Resource,
    _ place: Place,
    for moments: Moments
  ) -> Place {
    guard let node = visit(resource, place, for: moments) else { return place }
    var within = place
    within.node = node
    return within
  }

  /// Visits a station, and returns its node, or nil where the resource is infinite.
  @discardableResult
  private mutating func visit(
    _ resource: Network.Resource,
    _ place: Place,
    for moments: Moments
  ) -> Int? {
    guard place.weight > 0, !removed.contains(resource),
      let station = station(resource, burst: moments.mean)
    else { return nil }
    let outside = model.nodes[place.node]
    let entry = entry(outside.classIndex, station)
    let known = model.stations[station]
    let visits =
      place.weight * (known.discipline == .allowances ? moments.mean / known.allowance : 1)
    model.entries[entry].visits += visits
    model.entries[entry].times.add(moments, weight: place.weight)
    if let node = model.nodes.firstIndex(where: { $0.parent == place.node && $0.entry == entry }) {
      model.nodes[node].visits += visits
      return node
    }
    model.nodes.append(
      .init(
        chain: outside.chain,
        step: outside.step,
        parent: place.node,
        entry: entry,
        classIndex: known.discipline == .tokens
          ? holderClass(outside, station) : outside.classIndex,
        visits: visits
      )
    )
    return model.nodes.count - 1
  }

  private mutating func entry(_ classIndex: Int, _ station: Int) -> Int {
    if let known = model.entries.firstIndex(where: {
      $0.classIndex == classIndex && $0.station == station
    }) {
      return known
    }
    model.entries.append(.init(classIndex: classIndex, station: station))
    return model.entries.count - 1
  }

  private mutating func holderClass(_ outside: LayeredModel.Node, _ station: Int) -> Int {
    if let known = model.classes.firstIndex(where: {
      $0.chain == outside.chain && $0.holder == station
    }) {
      if !model.classes[known].parents.contains(outside.classIndex) {
        model.classes[known].parents.append(outside.classIndex)
      }
      return known
    }
    model.classes.append(
      .init(chain: outside.chain, holder: station, parents: [outside.classIndex])
    )
    return model.classes.count - 1
  }

  private mutating func station(_ resource: Network.Resource, burst: Double) -> Int? {
    if let known = model.stations.firstIndex(where: { $0.resource == resource }) { return known }
    guard let station = LayeredModel.Station(resource, of: network, burst: burst) else {
      return nil
    }
    model.stations.append(station)
    return model.stations.count - 1
  }
}

extension LayeredModel.Station {
  /// The station that stands for a resource, or nil where it has no limit.
  fileprivate init?(_ resource: Network.Resource, of network: Network, burst: Double) {
    var process: Server?
    switch resource {
    case .processor(let index):
      let cores = Double(network.processors[index].cores)
      self.init(resource: resource, discipline: .cores, servers: cores)
    case .slots(let index):
      let server = network.servers[index]
      guard let slots = server.slots else { return nil }
      self.init(resource: resource, discipline: .tokens, servers: Double(slots))
      if case .byConnection = server.queue {
        process = server
      } else {
        servers *= Double(server.processes)
      }
    case .serial(let index):
      self.init(resource: resource, discipline: .tokens, servers: 1)
      process = network.servers[index]
    case .quota(let index):
      guard let quota = network.servers[index].quota else { return nil }
      // A period's budget is worth so many bursts, each given back after about a period.
      self.init(
        resource: resource,
        discipline: .allowances,
        servers: max(1, (quota.budget / burst).rounded())
      )
      allowance = burst
      allowanceTime = quota.period * servers * burst / quota.budget
    case .pool(let index):
      let pool = network.pools[index]
      self.init(resource: resource, discipline: .tokens, servers: Double(pool.tokens))
      process = pool.perProcessOf.map { network.servers[$0] }
    }
    guard let process else { return }
    copies = Double(process.processes)
    effectiveCopies = copies
    if case .byConnection(let weights) = process.queue, weights.count == process.processes {
      let sum = weights.reduce(0, +)
      effectiveCopies = sum * sum / weights.reduce(0) { $0 + $1 * $1 }
      imbalance = (weights.max() ?? 1) * copies / sum
    }
  }
}
