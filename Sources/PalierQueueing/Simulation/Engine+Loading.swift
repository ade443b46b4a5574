extension Engine {
  /// Begins anew with a network at time 0, its customers about to begin.
  ///
  /// Closed customers begin at a random step, a random part of whose think time is over. `loads`
  /// are those of the chains in place of the network's, closed where those are closed. Those of a
  /// `crowd` begin over the time that they wait.
  mutating func load(
    _ network: CompiledNetwork,
    loads: [Chain.Load]? = nil,
    crowd: Replications.Crowd? = nil,
    seed: UInt64
  ) {
    self.network = network
    chains.reset(count: network.chains.count, to: .none)
    for index in 0..<network.chains.count { chains[index] = network.chains[index] }
    for (index, load) in (loads ?? []).enumerated() where index < chains.count {
      switch load {
      case .closed(let customers): chains[index].customers = Int32(clamping: customers)
      case .open(let rate, _): chains[index].rate = rate
      }
    }
    now = 0
    events = 0
    heap.removeAll()
    readyFirst = 0
    readyCount = 0
    processes.reset(count: network.serverOfProcess.count, to: ProcessState())
    servers.reset(count: network.servers.count, to: ServerState())
    timeouts.reset(count: network.steps.count, to: TimeoutList())
    waiting.reset(count: network.chains.count, to: Gauge())
    caches.reset(count: network.cacheInstances.last?.upperBound ?? 0, to: CacheState())
    // Begun empty, all copies would expire together ever after. In the long run their ages are
    // anything up to their time to live.
    var ages = RandomSource(seed: seed, stream: .max)
    for (index, instances) in network.cacheInstances.enumerated() {
      let timeToLive = network.network.caches[index].timeToLive
      for cache in instances { caches[cache].expiry = timeToLive * ages.uniform() }
    }
    pools.reset(count: network.poolInstances.last?.upperBound ?? 0, to: PoolState())
    for (index, instances) in network.poolInstances.enumerated() {
      for pool in instances { pools[pool].free = Int32(network.network.pools[index].tokens) }
    }
    if records.count != network.categories.count {
      records = Cells(repeating: CategoryRecord(), count: network.categories.count)
    }
    for category in 0..<records.count { records[category].removeAll() }
    loadProcessors()
    clearRequests()
    addCustomers(crowd: crowd, seed: seed)
  }

  private mutating func loadProcessors() {
    let processors = network.network.processors
    if self.processors.count != processors.count {
      self.processors = Cells(count: processors.count) { _ in ProcessorState() }
    }
    stations = 0
    for (index, processor) in processors.enumerated() {
      self.processors[index].coreCount = Double(processor.cores)
      self.processors[index].station = stations
      self.processors[index].virtual = 0
      self.processors[index].since = 0
      self.processors[index].rate = 1
      self.processors[index].runnable = Gauge()
      self.processors[index].bursts.removeAll()
      self.processors[index].isChanged = false
      switch processor.sharing {
      case .even:
        self.processors[index].isScheduled = false
        stations += 1
      case .scheduled(let slice, let tick, let balance):
        self.processors[index].balance = balance
        self.processors[index].isScheduled = true
        self.processors[index].slice = slice
        self.processors[index].tick = tick
        stations += processor.cores
      }
    }
    cores = Cells(count: stations) { _ in CoreState() }
    let limited = network.limited
    let servers = network.network.servers
    quotas = Cells(count: limited.count) { index in
      var quota = QuotaState()
      quota.server = limited[index]
      let server = servers[limited[index]]
      if let limit = server.quota {
        quota.budget = limit.budget
        quota.left = limit.budget
        quota.period = limit.period
      }
      if case .scheduled(_, let tick, _) = processors[server.processor].sharing {
        quota.tick = tick
      }
      return quota
    }
    stations += limited.count
    due.reset(count: stations, to: .infinity)
  }

  // MARK: Places

  private mutating func clearRequests() {
    freeRequest = -1
    let count = requests.count
    requests.reset(count: count, to: Request())
    if frames.count < count * network.frames {
      frames = Cells(repeating: 0, count: count * network.frames)
    }
    threads.reset(count: network.serverOfProcess.count + count, to: Thread())
    for request in (0..<count).reversed() {
      requests[request].next = freeRequest
      freeRequest = Int32(request)
    }
  }

  @inline(never)
  mutating func growRequests() {
    let old = requests.count
    let count = max(64, 2 * old)
    requests.grow(to: count, filling: Request())
    frames.grow(to: count * network.frames, filling: 0)
    threads.grow(to: network.serverOfProcess.count + count, filling: Thread())
    for request in (old..<count).reversed() {
      requests[request].next = freeRequest
      freeRequest = Int32(request)
    }
  }

  @inline(never)
  mutating func growCustomers() {
    let old = customers.count
    let count = max(64, 2 * old)
    customers.grow(to: count, filling: Customer())
    connections.grow(to: count * network.routedServers, filling: 0)
    for customer in (old..<count).reversed() {
      customers[customer].next = freeCustomer
      freeCustomer = Int32(customer)
    }
  }

  // MARK: Customers

  private mutating func addCustomers(crowd: Replications.Crowd?, seed: UInt64) {
    freeCustomer = -1
    for customer in (0..<customers.count).reversed() {
      customers[customer].next = freeCustomer
      freeCustomer = Int32(customer)
    }
    connections.grow(to: customers.count * network.routedServers, filling: 0)
    arrivals.reset(count: network.chains.count, to: RandomSource(state: 0))
    for index in 0..<chains.count {
      let chain = chains[index]
      // Streams of their own, so that one chain's numbers do not depend on the others.
      arrivals[index] = RandomSource(seed: seed, stream: UInt64(index) << 32)
      if chain.rate > 0 {
        let gap = chain.poisson ? arrivals[index].exponential() : arrivals[index].uniform()
        schedule(.arrival, Int32(index), at: gap / chain.rate)
      }
      for number in 0..<Int(chain.customers) {
        if freeCustomer < 0 { growCustomers() }
        let customer = freeCustomer
        freeCustomer = customers[customer].next
        let stream = UInt64(index) << 32 | UInt64(number + 1)
        customers[customer].random = RandomSource(seed: seed, stream: stream)
        begin(customer, chain, crowd: crowd)
      }
    }
  }

  private mutating func begin(
    _ customer: Int32,
    _ chain: CompiledNetwork.Chain,
    crowd: Replications.Crowd?
  ) {
    connect(customer)
    var random = customers[customer].random
    let step = chain.firstStep + Int32(random.index(below: Int(chain.steps)))
    let sampler = network.steps[step].think
    let think = network.samplers[sampler].draw(&random, table: network.table, ziggurat: ziggurat)
    let part = random.uniform()
    // The same number decides who waits, and how much of a think time is left to the others.
    let share = crowd?.share ?? 0
    let start =
      part < share
      ? part / share * (crowd?.wait ?? 0) : think * (share < 1 ? (part - share) / (1 - share) : 0)
    customers[customer].random = random
    customers[customer].step = step
    schedule(.customer, customer, at: start)
  }
}
