extension Network {
  /// Checks that all parts that are referred to exist and all numbers are in their ranges.
  ///
  /// - Throws: ``NetworkError`` at the first mistake.
  public func validate() throws(NetworkError) {
    for processor in processors {
      try require(processor.cores >= 1, "processor \(processor.name) has no core")
      if case .scheduled(let slice, let tick, let balance) = processor.sharing {
        try require(slice > 0 && tick > 0, "processor \(processor.name): slice and tick above 0")
        try require(balance >= 0, "processor \(processor.name): negative time between balances")
      }
    }
    for server in servers { try validate(server) }
    for pool in pools {
      try require(pool.tokens >= 1, "pool \(pool.name) has no token")
      try require(
        pool.perProcessOf.map(servers.indices.contains) ?? true,
        "pool \(pool.name) belongs to a server that does not exist"
      )
    }
    for cache in caches {
      try require(cache.timeToLive >= 0, "cache \(cache.name): negative time to live")
      try require(
        cache.perProcessOf.map(servers.indices.contains) ?? true,
        "cache \(cache.name) belongs to a server that does not exist"
      )
    }
    for chain in chains { try validate(chain) }
  }

  private func validate(_ server: Server) throws(NetworkError) {
    let name = "server \(server.name)"
    try require(processors.indices.contains(server.processor), "\(name): no such processor")
    try require(server.processes >= 1, "\(name) has no process")
    try require((server.slots ?? 1) >= 1, "\(name) has no slot")
    try require((server.backlog ?? 0) >= 0, "\(name): negative backlog")
    try require(
      server.wakeUp >= 0 && server.wakeUp.isFinite,
      "\(name): wake-ups need a time of at least 0"
    )
    if case .byConnection(let weights) = server.queue, !weights.isEmpty {
      try require(weights.count == server.processes, "\(name): one weight for each process")
      try require(
        weights.allSatisfy { $0 >= 0 } && weights.contains { $0 > 0 },
        "\(name): weights must not be negative, nor all 0"
      )
    }
    if let quota = server.quota {
      try require(quota.budget > 0 && quota.period > 0, "\(name): budget and period above 0")
    }
  }

  private func validate(_ chain: Chain) throws(NetworkError) {
    let name = "chain \(chain.name)"
    try require(!chain.steps.isEmpty, "\(name) has no step")
    switch chain.load {
    case .closed(let customers):
      try require(customers >= 0, "\(name): negative number of customers")
      try require(
        chain.steps.contains {
          $0.chance == 1 && ($0.think.mean > 0 || takesTime($0.operations))
        },
        "\(name) goes round in no time"
      )
    case .open(let rate, _):
      try require(rate >= 0 && rate.isFinite, "\(name): a rate of 0 or more")
    }
    for step in chain.steps {
      try validate(step.think, "\(name), \(step.action)")
      try require((step.timeout ?? 1) > 0, "\(name), \(step.action): a timeout above 0")
      try require((0...1).contains(step.chance), "\(name), \(step.action): a chance from 0 to 1")
      try validate(step.operations, inside: [], "\(name), \(step.action)")
    }
  }

  private func validate(
    _ operations: [Operation],
    inside: [Int],
    _ name: String
  ) throws(NetworkError) {
    for operation in operations {
      switch operation {
      case .enter(let server, let operations):
        try require(servers.indices.contains(server), "\(name): no server \(server)")
        try validate(operations, inside: inside + [server], name)
      case .compute(let time):
        try require(!inside.isEmpty, "\(name) computes outside all servers")
        try validate(time, name)
      case .delay(let time), .hold(let time): try validate(time, name)
      case .with(let pool, let operations):
        try require(pools.indices.contains(pool), "\(name): no pool \(pool)")
        try require(
          pools[pool].perProcessOf.map(inside.contains) ?? true,
          "\(name) takes from pool \(pools[pool].name) outside of its server"
        )
        try validate(operations, inside: inside, name)
      case .lookup(let cache, let hit, let miss):
        try require(caches.indices.contains(cache), "\(name): no cache \(cache)")
        try require(
          caches[cache].perProcessOf.map(inside.contains) ?? true,
          "\(name) looks cache \(caches[cache].name) up outside of its server"
        )
        try validate(hit, inside: inside, name)
        try validate(miss, inside: inside, name)
      case .choose(let branches):
        for branch in branches { try validate(branch, inside: inside, name) }
      case .scaled(let factors, let operations):
        try require(
          !factors.isEmpty && factors.allSatisfy { $0 >= 0 && $0.isFinite },
          "\(name): factors of 0 or more"
        )
        try require(!operations.contains(where: \.scales), "\(name) scales twice")
        try validate(operations, inside: inside, name)
      case .fork(let branches, let atMost):
        try require(atMost >= 1, "\(name): a fork of no branches at once")
        for branch in branches { try validate(branch, inside: inside, name) }
      }
    }
  }

  private func validate(_ time: Distribution, _ name: String) throws(NetworkError) {
    let isValid =
      switch time {
      case .constant(let value): value >= 0
      case .exponential(let mean): mean >= 0
      case .erlang(let shape, let mean): shape >= 1 && mean >= 0
      case .uniform(let low, let high): low >= 0 && high >= low
      case .logNormal(let mean, let variation): mean >= 0 && variation >= 0
      case .hyperexponential(let first, let mean1, let mean2):
        first >= 0 && first <= 1 && mean1 >= 0 && mean2 >= 0
      case .empirical(let values): !values.isEmpty && values.allSatisfy { $0 >= 0 && $0.isFinite }
      }
    try require(isValid && time.mean.isFinite, "\(name): not a distribution of times: \(time)")
  }

  private func takesTime(_ operations: [Operation]) -> Bool {
    operations.contains { operation in
      switch operation {
      case .enter(_, let inside), .with(_, let inside): takesTime(inside)
      case .compute(let time), .delay(let time), .hold(let time): time.mean > 0
      case .scaled(let factors, let inside): factors.contains { $0 > 0 } && takesTime(inside)
      case .lookup(_, let hit, _): takesTime(hit)
      case .choose(let branches), .fork(let branches, _): branches.contains(where: takesTime)
      }
    }
  }

  private func require(_ condition: Bool, _ message: @autoclosure () -> String) throws(NetworkError)
  {
    if !condition { throw NetworkError(message()) }
  }
}
