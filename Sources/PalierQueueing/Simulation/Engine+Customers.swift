extension Engine {
  /// Sends the request of a customer's step.
  @inline(__always)
  mutating func issue(_ customer: Int32) {
    let index = customers[customer].step
    let step = network.steps[index]
    if step.newConnection { connect(customer) }
    if freeRequest < 0 { growRequests() }
    let request = freeRequest
    freeRequest = requests[request].next
    requests[request].place = step.program
    requests[request].customer = customer
    requests[request].step = index
    requests[request].issued = now
    requests[request].held = 0
    requests[request].factor = 1
    requests[request].wakeUps = 0
    requests[request].random = customers[customer].random.split()
    waiting[step.chain].add(1, at: now)
    if step.timeout < .infinity { watch(request, step: index, timeout: step.timeout) }
    execute(request)
  }

  /// The end of a request: its customer, if still there, goes on.
  @inline(__always)
  mutating func finish(_ request: Int32, refused: Bool) {
    if requests[request].parent >= 0 { return join(request, refused: refused) }
    let customer = requests[request].customer
    if customer >= 0 {
      let step = network.steps[requests[request].step]
      if step.timeout < .infinity { unwatch(request) }
      waiting[step.chain].add(-1, at: now)
      if refused {
        records[step.category].refusals += 1
      } else {
        let held = step.held ? requests[request].held : 0
        records[step.category].held += held
        records[step.category].responses.record(now - requests[request].issued - held)
      }
      goOn(customer, after: step, refused: refused)
    }
    requests[request].customer = -1
    requests[request].next = freeRequest
    freeRequest = request
  }

  @inline(__always)
  private mutating func goOn(_ customer: Int32, after step: CompiledNetwork.Step, refused: Bool) {
    customers[customer].step = step.next
    if !takeStep(customer) { return }
    var time = think(customer)
    // A refusal takes no time here; without any, a customer would be refused for ever at once.
    if refused, time <= 0 { time = 0.001 }
    if time > 0 { schedule(.customer, customer, at: now + time) } else { pushReady(~customer) }
  }

  /// Goes on to the first step that the customer takes; false if it leaves.
  @inline(__always)
  private mutating func takeStep(_ customer: Int32) -> Bool {
    while customers[customer].step >= 0 {
      let step = network.steps[customers[customer].step]
      if step.chance == 1 || customers[customer].random.uniform() < step.chance { return true }
      customers[customer].step = step.next
    }
    customers[customer].next = freeCustomer
    freeCustomer = customer
    return false
  }

  @inline(__always)
  private mutating func think(_ customer: Int32) -> Double {
    network.samplers[network.steps[customers[customer].step].think].draw(
      &customers[customer].random,
      table: network.table,
      ziggurat: ziggurat
    )
  }

  /// Someone arrives at an open chain with a first request, and the next one is expected.
  @inline(__always)
  mutating func arrive(_ index: Int) {
    let chain = chains[index]
    var random = arrivals[index]
    if freeCustomer < 0 { growCustomers() }
    let customer = freeCustomer
    freeCustomer = customers[customer].next
    customers[customer].random = random.split()
    customers[customer].step = chain.firstStep
    let gap = chain.poisson ? random.exponential(by: ziggurat) : 1
    arrivals[index] = random
    schedule(.arrival, Int32(index), at: now + gap / chain.rate)
    if !takeStep(customer) { return }
    connect(customer)
    issue(customer)
  }

  // MARK: Connections

  /// Gives a customer new connections, each accepted by some process.
  @inline(__always)
  mutating func connect(_ customer: Int32) {
    if network.routedServers == 0 { return }
    for index in 0..<network.servers.count {
      let server = network.servers[index]
      if server.routed < 0 { continue }
      let place = Int(customer) * network.routedServers + Int(server.routed)
      connections[place] =
        server.firstProcess + pick(from: server, &customers[customer].random)
    }
  }

  private func pick(from server: CompiledNetwork.Server, _ random: inout RandomSource) -> Int32 {
    if server.weights < 0 { return Int32(random.index(below: Int(server.processes))) }
    let share = random.uniform()
    for process in 0..<server.processes - 1
    where share < network.table[server.weights + process] { return process }
    return server.processes - 1
  }

  /// The process that a request's connection leads to; any, once its customer has given up.
  @inline(__always)
  func route(_ request: Int32, to server: CompiledNetwork.Server) -> Int32 {
    let customer = requests[request].customer
    if customer < 0 { return server.firstProcess + pick(from: server, &requests[request].random) }
    return connections[Int(customer) * network.routedServers + Int(server.routed)]
  }

  // MARK: Time-outs

  /// Puts a request at the end of its step's list: the order of issue is that of the deadlines.
  private mutating func watch(_ request: Int32, step: Int32, timeout: Double) {
    let tail = timeouts[step].tail
    requests[request].earlier = tail
    requests[request].later = -1
    if tail >= 0 { requests[tail].later = request } else { timeouts[step].head = request }
    timeouts[step].tail = request
    if !timeouts[step].isArmed {
      timeouts[step].isArmed = true
      schedule(.timeout, step, at: now + timeout)
    }
  }

  private mutating func unwatch(_ request: Int32) {
    let step = requests[request].step
    let earlier = requests[request].earlier
    let later = requests[request].later
    if earlier >= 0 { requests[earlier].later = later } else { timeouts[step].head = later }
    if later >= 0 { requests[later].earlier = earlier } else { timeouts[step].tail = earlier }
  }

  /// Customers of a step whose time is over give up; their requests go on without them.
  mutating func expire(_ index: Int32) {
    let step = network.steps[index]
    while true {
      let request = timeouts[index].head
      if request < 0 {
        timeouts[index].isArmed = false
        return
      }
      let deadline = requests[request].issued + step.timeout
      if deadline > now {
        schedule(.timeout, index, at: deadline)
        return
      }
      unwatch(request)
      let customer = requests[request].customer
      requests[request].customer = -1
      waiting[step.chain].add(-1, at: now)
      records[step.category].timeouts += 1
      goOn(customer, after: step, refused: false)
    }
  }
}
