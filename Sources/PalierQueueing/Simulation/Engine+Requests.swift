extension Engine {
  /// Carries a request on until it waits for something or ends.
  mutating func execute(_ request: Int32) {
    while true {
      let instruction = network.code[requests[request].place]
      switch instruction.operation {
      case .enter:
        if !enter(request, instruction) { return }
      case .leave:
        leave(request, instruction)
      case .compute:
        let time =
          draw(instruction.value, request) * requests[request].factor + requests[request].wakeUps
        if time > 0 {
          requests[request].wakeUps = 0
          compute(request, instruction, time)
          return
        }
      case .delay, .hold:
        let time = draw(instruction.value, request)
        if instruction.operation == .hold { requests[request].held += time }
        if time > 0 {
          schedule(.request, request, at: now + time)
          return
        }
      case .acquire:
        if !acquire(request, instruction) { return }
      case .release:
        release(request, instruction)
      case .lookup:
        if !lookUp(request, instruction) { return }
        continue
      case .built, .abandon:
        finishBuilding(request, instruction)
      case .choose:
        let branch = requests[request].random.index(below: Int(instruction.value))
        requests[request].place = network.jumps[Int(instruction.target) + branch]
        continue
      case .scale:
        scale(request, instruction)
      case .fork:
        fork(request, instruction)
        return
      case .jump:
        requests[request].place = instruction.target
        continue
      case .respond:
        finish(request, refused: false)
        return
      case .fail:
        finish(request, refused: true)
        return
      }
      requests[request].place += 1
    }
  }

  @inline(__always)
  private mutating func scale(_ request: Int32, _ instruction: Instruction) {
    guard instruction.value > 0 else {
      requests[request].factor = 1
      return
    }
    let branch = requests[request].random.index(below: Int(instruction.value))
    requests[request].factor = network.table[Int(instruction.target) + Int(branch)]
  }

  @inline(__always)
  private mutating func draw(_ sampler: Int32, _ request: Int32) -> Double {
    network.samplers[sampler].draw(
      &requests[request].random,
      table: network.table,
      ziggurat: ziggurat
    )
  }

  /// The instance of the pool or cache that an instruction means.
  @inline(__always)
  func instance(_ request: Int32, _ instruction: Instruction) -> Int32 {
    instruction.frame < 0
      ? instruction.value
      : instruction.value + frames[Int(request) * network.frames + Int(instruction.frame)]
  }

  // MARK: Processes

  /// True if the request has a slot and goes on, or was refused and goes out; false if it waits.
  @inline(__always)
  private mutating func enter(_ request: Int32, _ instruction: Instruction) -> Bool {
    let server = network.servers[instruction.part]
    let process = freeProcess(request, of: server, index: instruction.part)
    if process >= 0 {
      take(request, instruction, process)
      if server.wakeUp > 0 {
        requests[request].wakeUps += server.wakeUp * sleepers(of: server, besides: process)
      }
      return true
    }
    let routed = server.routed >= 0
    let line = routed ? ~process : -1
    let count = routed ? processes[line].waiting.count : servers[instruction.part].waiting.count
    if count >= server.backlog {
      // One before: the caller goes on to the next instruction.
      requests[request].place = instruction.target - 1
      return true
    }
    servers[instruction.part].waitingGauge.add(1, at: now)
    if routed {
      append(request, to: &processes[line].waiting)
    } else {
      append(request, to: &servers[instruction.part].waiting)
    }
    return false
  }

  /// The processes, but for one, that wait for new connections: those with a free slot, and of event
  /// loops those that do not compute.
  private func sleepers(of server: CompiledNetwork.Server, besides taken: Int32) -> Double {
    var count = 0.0
    for process in server.firstProcess..<(server.firstProcess + server.processes)
    where process != taken {
      let listens =
        server.slots < Int32.max
        ? processes[process].requests < server.slots : processes[process].current < 0
      if listens { count += 1 }
    }
    return count
  }

  /// A process that has a slot for the request; if none, the complement of the one whose slot it
  /// must wait for, or -1 where any would do.
  @inline(__always)
  private mutating func freeProcess(
    _ request: Int32,
    of server: CompiledNetwork.Server,
    index: Int32
  ) -> Int32 {
    if server.routed >= 0 {
      let process = route(request, to: server)
      return processes[process].requests < server.slots ? process : ~process
    }
    if server.processes == 1 {
      return processes[server.firstProcess].requests < server.slots ? server.firstProcess : -1
    }
    if servers[index].insideGauge.level >= Double(server.processes) * Double(server.slots) {
      return -1
    }
    // The process with the fewest requests, in turn where several have as few.
    var best: Int32 = -1
    var fewest = Int32.max
    var place = servers[index].turn
    for _ in 0..<server.processes {
      let process = server.firstProcess + place
      place = place + 1 == server.processes ? 0 : place + 1
      if processes[process].requests < fewest {
        fewest = processes[process].requests
        best = process
        if fewest == 0 { break }
      }
    }
    servers[index].turn = best - server.firstProcess + 1
    if servers[index].turn == server.processes { servers[index].turn = 0 }
    return best
  }

  @inline(__always)
  private mutating func take(_ request: Int32, _ instruction: Instruction, _ process: Int32) {
    servers[instruction.part].insideGauge.add(1, at: now)
    processes[process].requests += 1
    frames[Int(request) * network.frames + Int(instruction.frame)] = process
  }

  @inline(__always)
  private mutating func leave(_ request: Int32, _ instruction: Instruction) {
    let process = frames[Int(request) * network.frames + Int(instruction.frame)]
    servers[instruction.part].insideGauge.add(-1, at: now)
    processes[process].requests -= 1
    let next: Int32
    if processes[process].waiting.count > 0 {
      next = removeFirst(from: &processes[process].waiting)
    } else if servers[instruction.part].waiting.count > 0 {
      next = removeFirst(from: &servers[instruction.part].waiting)
    } else {
      return
    }
    servers[instruction.part].waitingGauge.add(-1, at: now)
    take(next, network.code[requests[next].place], process)
    requests[next].place += 1
    pushReady(next)
  }

  // MARK: Pools

  @inline(__always)
  private mutating func acquire(_ request: Int32, _ instruction: Instruction) -> Bool {
    let pool = instance(request, instruction)
    if pools[pool].free > 0 {
      pools[pool].free -= 1
      pools[pool].usedGauge.add(1, at: now)
      return true
    }
    pools[pool].waitingGauge.add(1, at: now)
    append(request, to: &pools[pool].waiting)
    return false
  }

  @inline(__always)
  private mutating func release(_ request: Int32, _ instruction: Instruction) {
    let pool = instance(request, instruction)
    if pools[pool].waiting.count > 0 {
      let next = removeFirst(from: &pools[pool].waiting)
      pools[pool].waitingGauge.add(-1, at: now)
      requests[next].place += 1
      pushReady(next)
    } else {
      pools[pool].free += 1
      pools[pool].usedGauge.add(-1, at: now)
    }
  }

  // MARK: Caches

  /// True if the request goes on, on its hit or its miss path; false if it waits for another that
  /// rebuilds the value.
  private mutating func lookUp(_ request: Int32, _ instruction: Instruction) -> Bool {
    let cache = instance(request, instruction)
    if now < caches[cache].expiry {
      caches[cache].hits += 1
      requests[request].place += 1
      return true
    }
    let locked = network.network.caches[Int(instruction.part)].locked
    if locked, caches[cache].isBeingBuilt {
      append(request, to: &caches[cache].waiting)
      return false
    }
    caches[cache].isBeingBuilt = true
    caches[cache].misses += 1
    requests[request].place = instruction.target
    return true
  }

  private mutating func finishBuilding(_ request: Int32, _ instruction: Instruction) {
    let cache = instance(request, instruction)
    caches[cache].isBeingBuilt = false
    let isBuilt = instruction.operation == .built
    if isBuilt {
      caches[cache].expiry = now + network.network.caches[Int(instruction.part)].timeToLive
    }
    // All that waited have the value now; if there is none, the first of them builds it.
    while caches[cache].waiting.count > 0 {
      let next = removeFirst(from: &caches[cache].waiting)
      if isBuilt {
        caches[cache].hits += 1
        requests[next].place += 1
      }
      pushReady(next)
    }
  }
}
