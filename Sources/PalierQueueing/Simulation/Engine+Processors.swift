/// A processor whose bursts all progress at once.
struct ProcessorState: ~Copyable {
  var isScheduled = false
  var coreCount = 1.0
  /// Its first station: itself, or its first core.
  var station = 0
  /// Slice and tick, if scheduled.
  var slice = 0.0
  var tick = 0.0
  /// Seconds between an idle core's looks at the others, if scheduled.
  var balance = 0.0
  /// The CPU time that a burst has got which has been here since `virtual` was 0.
  var virtual = 0.0
  /// Up to when `virtual` is right.
  var since = 0.0
  /// CPU seconds a second that each burst gets.
  var rate = 1.0
  /// Requests by the value of `virtual` at which their burst ends.
  var bursts = EventHeap()
  /// Runnable bursts, with or without a core.
  var runnable = Gauge()
  /// True if its next moment must be found anew.
  var isChanged = false
}

extension Engine {
  /// A request needs CPU time in the process of a server where it is.
  @inline(__always)
  mutating func compute(_ request: Int32, _ instruction: Instruction, _ time: Double) {
    let process = frames[Int(request) * network.frames + Int(instruction.frame)]
    requests[request].remaining = time
    requests[request].process = process
    requests[request].isComputing = true
    if network.servers[instruction.part].serial {
      let current = processes[process].current
      if current >= 0, current != request {
        append(request, to: &processes[process].bursts)
        return
      }
      processes[process].current = request
    }
    start(request)
  }

  /// A request's burst becomes runnable, unless its server is throttled.
  @inline(__always)
  mutating func start(_ request: Int32) {
    let server = network.servers[network.serverOfProcess[requests[request].process]]
    if server.quota >= 0, !admit(request, to: server.quota) { return }
    let index = server.processor
    processors[index].isChanged = true
    if processors[index].isScheduled {
      wake(request, serial: server.serial, on: index)
    } else {
      advance(index)
      processors[index].bursts.add(
        processors[index].virtual + requests[request].remaining,
        Int(request)
      )
      if server.quota >= 0 { quotas[server.quota].running += 1 }
    }
    processors[index].runnable.add(1, at: now)
  }

  /// The burst is done: the request goes on, and its process takes its next burst.
  @inline(__always)
  mutating func endBurst(_ request: Int32) {
    let process = requests[request].process
    requests[request].isComputing = false
    requests[request].place += 1
    execute(request)
    if processes[process].current != request { return }
    if requests[request].isComputing, requests[request].process == process { return }
    processes[process].current = -1
    if processes[process].bursts.count > 0 {
      let next = removeFirst(from: &processes[process].bursts)
      processes[process].current = next
      start(next)
    }
  }

  @inline(__always)
  mutating func happen(at station: Int) {
    if station >= stations - quotas.count {
      happen(atQuota: station - (stations - quotas.count))
      return
    }
    var index = processors.count - 1
    while processors[index].station > station { index -= 1 }
    processors[index].isChanged = true
    if processors[index].isScheduled {
      happen(atCore: station, of: index)
      return
    }
    advance(index)
    processors[index].virtual = processors[index].bursts.first
    let request = Int32(truncatingIfNeeded: processors[index].bursts.removeFirst())
    processors[index].runnable.add(-1, at: now)
    let process = requests[request].process
    processes[process].used += requests[request].remaining
    let quota = network.servers[network.serverOfProcess[process]].quota
    if quota >= 0 { quotas[quota].running -= 1 }
    endBurst(request)
  }

  /// Brings the bursts of a processor up to this moment.
  @inline(__always)
  func advance(_ index: Int32) { advance(Int(index)) }

  @inline(__always)
  func advance(_ index: Int) {
    processors[index].virtual += (now - processors[index].since) * processors[index].rate
    processors[index].since = now
  }

  /// Finds the next moments of the processors where something changed.
  @inline(__always)
  mutating func settle() {
    for index in 0..<processors.count where processors[index].isChanged {
      processors[index].isChanged = false
      if processors[index].isScheduled {
        settleCores(of: index)
      } else {
        let count = processors[index].bursts.count
        if count == 0 {
          processors[index].virtual = 0
          due[processors[index].station] = .infinity
        } else {
          let rate = min(1, processors[index].coreCount / Double(count))
          processors[index].rate = rate
          let rest = processors[index].bursts.first - processors[index].virtual
          due[processors[index].station] = now + max(0, rest) / rate
        }
      }
      if quotas.count > 0 { settleQuotas(of: index) }
    }
  }

  /// Takes a throttled server's bursts off its processor; they wait in the quota's queue.
  mutating func park(_ quota: Int, of server: Int, from index: Int) {
    advance(index)
    let virtual = processors[index].virtual
    for place in 0..<processors[index].bursts.count {
      let entry = processors[index].bursts[place]
      let request = Int32(truncatingIfNeeded: entry.payload)
      let process = requests[request].process
      if Int(network.serverOfProcess[process]) != server { continue }
      let rest = max(0, entry.time - virtual)
      processes[process].used += requests[request].remaining - rest
      requests[request].remaining = rest
      append(request, to: &quotas[quota].parked)
      processors[index].runnable.add(-1, at: now)
    }
    processors[index].bursts.removeAll { entry in
      let process = requests[entry.payload].process
      return Int(network.serverOfProcess[process]) == server
    }
    quotas[quota].running = 0
  }

  /// Counts the CPU time that unfinished bursts have got so far.
  mutating func countUnfinishedBursts() {
    for index in 0..<processors.count {
      if processors[index].isScheduled {
        for core in 0..<Int(processors[index].coreCount) {
          account(processors[index].station + core, of: index)
        }
        continue
      }
      advance(index)
      for place in 0..<processors[index].bursts.count {
        let entry = processors[index].bursts[place]
        let request = entry.payload
        let rest = max(0, entry.time - processors[index].virtual)
        processes[requests[request].process].used += requests[request].remaining - rest
        requests[request].remaining = rest
      }
    }
  }
}
