/// Approximate mean values of a ``Network``.
public struct LayeredSolution: Sendable, Hashable {
  /// The means of one step of a chain.
  public struct Step: Sendable, Hashable {
    /// The name of the action.
    public let action: String
    /// Completed actions a second.
    public let throughput: Double
    /// The mean response time in seconds; of a held step, the part beyond the hold.
    public let responseTime: Double
    /// True if the step is a held one.
    public let held: Bool
  }

  /// The means of one chain.
  public struct Chain: Sendable, Hashable {
    /// Rounds through all steps a second.
    public let throughput: Double
    /// The means of each step.
    public let steps: [Step]

    /// The mean response time of the actions that are not held, or of all where all are held.
    public var responseTime: Double {
      let counted = steps.contains { !$0.held } ? steps.filter { !$0.held } : steps
      guard !counted.isEmpty else { return 0 }
      return counted.reduce(0) { $0 + $1.responseTime } / Double(counted.count)
    }
  }

  /// The means of each chain.
  public let chains: [Chain]
  /// The utilisation of everything that can saturate, 0 to 1.
  ///
  /// That of the fullest process where each has its own queue; of serial processes, the share of
  /// time that they compute.
  public let utilisations: [Network.Resource: Double]
  /// The share of lookups that hit, for each cache.
  public let hitRatios: [Double]
  /// False if the iteration did not come to rest, or open arrivals exceed what can be served.
  public let isSettled: Bool

  /// Completed actions a second that are not held, over all chains.
  public var throughput: Double {
    chains.reduce(0) { $0 + $1.steps.reduce(0) { $0 + ($1.held ? 0 : $1.throughput) } }
  }
}

extension Network {
  /// Approximate mean values: the method of layers with Linearizer.
  ///
  /// - Parameters:
  ///   - scale: multiplies the customers of closed chains (not the rates of open ones).
  ///   - removed: resources taken to be infinite.
  /// - Returns: throughputs, response times, utilisations and hit ratios.
  ///
  /// Errors against exact solutions and simulation are in Docs/MODEL.md: some percent for
  /// product-form networks, more near the point where pools run out. Costs well under a
  /// millisecond for networks of some chains and stations.
  public func approximateSolution(
    scale: Double = 1,
    without removed: Set<Resource> = []
  ) -> LayeredSolution {
    var customers: [Double] = []
    var rates: [Double] = []
    for chain in chains {
      switch chain.load {
      case .closed(let count):
        customers.append(Double(count) * scale)
        rates.append(0)
      case .open(let rate, _):
        customers.append(.infinity)
        rates.append(rate)
      }
    }
    var states = caches.map { _ in LayeredModel.CacheState() }
    var solver = LayeredSolver(
      LayeredModel(self, without: removed, caches: states),
      customers: customers,
      rates: rates
    )
    solver.solve()
    guard !caches.isEmpty else { return solver.solution(of: self, caches: states) }
    // Hit ratios depend on throughputs, and these on hit ratios.
    for _ in 0..<40 {
      let next = cacheStates(solver.model, solver.throughputs, before: states)
      let change = zip(next, states).map { ($0.miss - $1.miss).magnitude }.max() ?? 0
      states = next
      solver.model = LayeredModel(self, without: removed, caches: states)
      solver.iterate()
      if change < 1e-6 { break }
    }
    solver.correct()
    solver.iterate()
    return solver.solution(of: self, caches: states)
  }

  private func cacheStates(
    _ model: LayeredModel,
    _ throughputs: [Double],
    before: [LayeredModel.CacheState]
  ) -> [LayeredModel.CacheState] {
    caches.enumerated().map { index, cache in
      var rate = 0.0
      var rebuilding = 0.0
      for lookup in model.lookups where lookup.cache == index {
        let lookups = throughputs[lookup.chain] * lookup.perRound
        rate += lookups
        rebuilding += lookups * lookup.rebuildTime
      }
      guard rate > 0 else { return before[index] }
      let copies = cache.perProcessOf.map { servers[$0].processes } ?? 1
      var state = LayeredModel.CacheState(rebuildTime: rebuilding / rate)
      let miss = cache.missRatio(
        lookupRate: rate,
        copies: copies,
        rebuildTime: state.rebuildTime
      )
      // Neither branch may vanish, or the flattened network would change its shape.
      state.miss = min(max(miss, 1e-9), 1 - 1e-9)
      state.waiting = cache.waitingRatio(
        lookupRate: rate,
        copies: copies,
        rebuildTime: state.rebuildTime
      )
      return state
    }
  }
}

extension LayeredSolver {
  fileprivate func solution(
    of network: Network,
    caches: [LayeredModel.CacheState]
  ) -> LayeredSolution {
    var utilisations: [Network.Resource: Double] = [:]
    var overloaded = false
    for (index, station) in model.stations.enumerated() {
      let entries = model.entriesOfStation[index]
      var serving = entries.reduce(0) { $0 + level.serving[$1] }
      if case .serial = station.resource {
        // Computing counts, not waiting for a core or for a quota.
        serving = entries.reduce(0) {
          $0 + throughputs[model.classes[model.entries[$1].classIndex].chain]
            * model.entries[$1].times.mean
        }
      }
      let mean = serving / station.capacity
      if entries.contains(where: { !populations[model.entries[$0].classIndex].isFinite }), mean >= 1
      {
        overloaded = true
      }
      utilisations[station.resource] = min(1, mean * station.imbalance)
    }
    var chains: [LayeredSolution.Chain] = []
    for (index, chain) in network.chains.enumerated() {
      var times = [Double](repeating: 0, count: chain.steps.count)
      for (position, node) in model.nodes.enumerated() where node.chain == index {
        if node.parent == nil { times[node.step] = inside[position] }
      }
      let steps = chain.steps.enumerated().map { position, step in
        let inRound =
          step.held ? times[position] - model.heldTimes[index][position] : times[position]
        return LayeredSolution.Step(
          action: step.action,
          throughput: throughputs[index] * step.chance,
          responseTime: step.chance > 0 ? inRound / step.chance : 0,
          held: step.held
        )
      }
      chains.append(.init(throughput: throughputs[index], steps: steps))
    }
    return LayeredSolution(
      chains: chains,
      utilisations: utilisations,
      hitRatios: caches.map { 1 - $0.miss },
      isSettled: converged && !overloaded
    )
  }
}
