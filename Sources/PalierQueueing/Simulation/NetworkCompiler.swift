/// Translates the operations of a network into instructions.
struct NetworkCompiler {
  let network: Network
  /// The actions that are counted apart; nil: all.
  let counting: Set<String>?
  var heldActions: Set<String> = []
  var actions: [String] = []
  var categories: [CompiledNetwork.Category] = []
  var code: [Instruction] = []
  var jumps: [Int32] = []
  var samplers: [Sampler] = []
  var table: [Double] = []
  var steps: [CompiledNetwork.Step] = []
  var chains: [CompiledNetwork.Chain] = []
  var servers: [CompiledNetwork.Server] = []
  var serverOfProcess: [Int32] = []
  var limited: [Int] = []
  var poolInstances: [Range<Int>] = []
  var cacheInstances: [Range<Int>] = []
  var frames = 0
  var routedServers = 0

  /// The servers that are entered where the compiler stands, the innermost last.
  private var entered: [Int] = []
  /// What gives back all that is held there, the innermost last.
  private var closings: [Instruction] = []

  init(_ network: Network, counting: Set<String>? = nil) {
    self.network = network
    self.counting = counting
  }

  mutating func compile() {
    for server in network.servers { add(server) }
    var next = 0
    for pool in network.pools {
      let count = pool.perProcessOf.map { network.servers[$0].processes } ?? 1
      poolInstances.append(next..<next + count)
      next += count
    }
    next = 0
    for cache in network.caches {
      let count = cache.perProcessOf.map { network.servers[$0].processes } ?? 1
      cacheInstances.append(next..<next + count)
      next += count
    }
    for chain in network.chains { add(chain) }
  }

  private mutating func add(_ server: Server) {
    var weightsStart: Int32 = -1
    var routed: Int32 = -1
    if case .byConnection(let weights) = server.queue {
      routed = Int32(routedServers)
      routedServers += 1
      if !weights.isEmpty {
        weightsStart = Int32(table.count)
        let sum = weights.reduce(0, +)
        var cumulative = 0.0
        for weight in weights {
          cumulative += weight / sum
          table.append(cumulative)
        }
      }
    }
    if server.quota != nil { limited.append(servers.count) }
    let firstProcess = serverOfProcess.count
    serverOfProcess += repeatElement(Int32(servers.count), count: server.processes)
    servers.append(
      CompiledNetwork.Server(
        processor: Int32(server.processor),
        firstProcess: Int32(firstProcess),
        processes: Int32(server.processes),
        slots: Int32(clamping: server.slots ?? Int(Int32.max)),
        backlog: Int32(clamping: server.backlog ?? Int(Int32.max)),
        routed: routed,
        weights: weightsStart,
        quota: server.quota == nil ? -1 : Int32(limited.count - 1),
        serial: server.serial,
        wakeUp: server.wakeUp
      )
    )
  }

  private mutating func add(_ chain: Chain) {
    let first = steps.count
    for (index, step) in chain.steps.enumerated() {
      let program = code.count
      for operation in step.operations { add(operation) }
      code.append(Instruction(operation: .respond))
      let closed: Bool
      if case .closed = chain.load { closed = true } else { closed = false }
      let last = index + 1 == chain.steps.count
      steps.append(
        CompiledNetwork.Step(
          chain: Int32(chains.count),
          program: Int32(program),
          think: sampler(step.think),
          category: category(of: step),
          next: Int32(last ? (closed ? first : -1) : first + index + 1),
          timeout: step.timeout ?? .infinity,
          held: step.held,
          newConnection: step.newConnection,
          chance: step.chance
        )
      )
    }
    var compiled = CompiledNetwork.Chain(
      firstStep: Int32(first),
      steps: Int32(chain.steps.count),
      customers: 0,
      rate: 0,
      poisson: false
    )
    switch chain.load {
    case .closed(let customers): compiled.customers = Int32(customers)
    case .open(let rate, let arrivals):
      compiled.rate = rate
      compiled.poisson = arrivals == .poisson
    }
    chains.append(compiled)
  }

  private mutating func category(of step: Step) -> Int32 {
    let isApart = counting?.contains(step.action) ?? true
    let name = isApart ? step.action : step.held ? NetworkCompiler.otherHeld : ""
    if step.held { heldActions.insert(name) }
    let action = actions.firstIndex(of: name) ?? actions.count
    if action == actions.count { actions.append(name) }
    let category = CompiledNetwork.Category(chain: chains.count, action: action)
    if let known = categories.firstIndex(of: category) { return Int32(known) }
    categories.append(category)
    return Int32(categories.count - 1)
  }

  /// What held actions are called together that are not counted apart.
  private static let otherHeld = "\u{0}held"

  private mutating func sampler(_ distribution: Distribution) -> Int32 {
    samplers.append(Sampler(distribution, table: &table))
    return Int32(samplers.count - 1)
  }

  private mutating func add(_ operation: Operation) {
    switch operation {
    case .enter(let server, let inside): enter(server, inside)
    case .compute(let time): compute(time)
    case .delay(let time):
      code.append(Instruction(operation: .delay, value: sampler(time)))
    case .hold(let time):
      code.append(Instruction(operation: .hold, value: sampler(time)))
    case .with(let pool, let inside):
      var pair = instruction(
        .acquire,
        part: pool,
        instances: poolInstances[pool],
        of: network.pools[pool].perProcessOf
      )
      code.append(pair)
      pair.operation = .release
      closings.append(pair)
      for operation in inside { add(operation) }
      code.append(closings.removeLast())
    case .lookup(let cache, let hit, let miss): lookup(cache, hit: hit, miss: miss)
    case .choose(let branches): choose(branches)
    case .scaled(let factors, let inside): scale(factors, inside)
    case .fork(let branches, let atMost): fork(branches, atMost: atMost)
    }
  }

  private mutating func enter(_ server: Int, _ inside: [Operation]) {
    let frame = Int16(entered.count)
    var pair = Instruction(operation: .enter, frame: frame, part: Int32(server))
    let opening = code.count
    code.append(pair)
    pair.operation = .leave
    // The way out of a refusal is only needed where one can happen.
    let skip = code.count
    if network.servers[server].backlog != nil {
      code.append(Instruction(operation: .jump))
      code[opening].target = Int32(code.count)
      leaveRefused()
      code[skip].target = Int32(code.count)
    }
    entered.append(server)
    closings.append(pair)
    frames = max(frames, entered.count)
    for operation in inside { add(operation) }
    entered.removeLast()
    code.append(closings.removeLast())
  }

  /// The way out of a refusal: all that is held is given back.
  private mutating func leaveRefused() {
    for closing in closings.reversed() {
      code.append(closing)
      if closing.operation == .built { code[code.count - 1].operation = .abandon }
    }
    code.append(Instruction(operation: .fail))
  }

  private mutating func scale(_ factors: [Double], _ inside: [Operation]) {
    code.append(
      Instruction(operation: .scale, value: Int32(factors.count), target: Int32(table.count))
    )
    table += factors
    for operation in inside { add(operation) }
    code.append(Instruction(operation: .scale))
  }

  private mutating func fork(_ branches: [[Operation]], atMost: Int) {
    if branches.isEmpty { return }
    let start = jumps.count
    jumps += repeatElement(0, count: branches.count)
    code.append(
      Instruction(
        operation: .fork,
        part: Int32(clamping: atMost),
        value: Int32(branches.count),
        target: Int32(start)
      )
    )
    let skip = code.count
    code.append(Instruction(operation: .jump))
    leaveRefused()
    // A branch gives back what it took; the rest is its parent's.
    let outside = closings
    closings = []
    for (index, branch) in branches.enumerated() {
      jumps[start + index] = Int32(code.count)
      for operation in branch { add(operation) }
      code.append(Instruction(operation: .respond))
    }
    closings = outside
    code[skip].target = Int32(code.count)
  }

  private mutating func compute(_ time: Distribution) {
    guard let server = entered.last else { return }
    code.append(
      Instruction(
        operation: .compute,
        frame: Int16(entered.count - 1),
        part: Int32(server),
        value: sampler(time)
      )
    )
  }

  private mutating func lookup(_ cache: Int, hit: [Operation], miss: [Operation]) {
    let opening = code.count
    var pair = instruction(
      .lookup,
      part: cache,
      instances: cacheInstances[cache],
      of: network.caches[cache].perProcessOf
    )
    code.append(pair)
    for operation in hit { add(operation) }
    let jump = code.count
    code.append(Instruction(operation: .jump))
    code[opening].target = Int32(code.count)
    pair.operation = .built
    closings.append(pair)
    for operation in miss { add(operation) }
    code.append(closings.removeLast())
    code[jump].target = Int32(code.count)
  }

  private mutating func choose(_ branches: [[Operation]]) {
    if branches.isEmpty { return }
    let start = jumps.count
    jumps += repeatElement(0, count: branches.count)
    code.append(
      Instruction(operation: .choose, value: Int32(branches.count), target: Int32(start))
    )
    var ends: [Int] = []
    for (index, branch) in branches.enumerated() {
      jumps[start + index] = Int32(code.count)
      for operation in branch { add(operation) }
      ends.append(code.count)
      code.append(Instruction(operation: .jump))
    }
    for end in ends { code[end].target = Int32(code.count) }
  }

  /// An instruction on one instance of a part; its `value` plus the process in its `frame` is the
  /// index of the instance.
  private func instruction(
    _ operation: Instruction.Operation,
    part: Int,
    instances: Range<Int>,
    of owner: Int?
  ) -> Instruction {
    guard let owner, let frame = entered.lastIndex(of: owner) else {
      return Instruction(
        operation: operation,
        part: Int32(part),
        value: Int32(instances.lowerBound)
      )
    }
    return Instruction(
      operation: operation,
      frame: Int16(frame),
      part: Int32(part),
      value: Int32(instances.lowerBound) - servers[owner].firstProcess
    )
  }
}
