/// What runs on a core, and what would like to.
///
/// Linux's EEVDF (Stoica & Abdel-Wahab, "Earliest eligible virtual deadline first", 1995; the
/// kernel's `sched-eevdf` documentation) for threads of equal weight: each has a virtual run time,
/// and may run if that is at most the average; of these the one with the earliest deadline (run
/// time plus a slice) runs. Decisions are made when a thread wakes or sleeps, and at clock ticks.
struct CoreState: ~Copyable {
  /// -1: idle.
  var current: Int32 = -1
  /// Up to when `current`'s run time is right.
  var since = 0.0
  /// The run time up to which `current` keeps the core.
  var protection = 0.0
  /// Threads that wait for the core.
  var waiting = Cells<Int32>(repeating: -1, count: 8)
  var count = 0
  /// The average run time when there was one last.
  var average = 0.0
}

/// A thread as the scheduler sees it: a serial process, or one request of another process.
struct Thread {
  enum State: UInt8 {
    case asleep
    case waiting
    case running
    /// Wants to sleep, but has run ahead of the average and waits until that catches up.
    case delayed
  }

  var state = State.asleep
  var core: Int32 = -1
  /// Its burst; -1: none.
  var request: Int32 = -1
  var virtual = 0.0
  var deadline = 0.0
  /// How far it was behind the average when it fell asleep.
  var lag = 0.0
}

extension Engine {
  @inline(__always)
  private func thread(of request: Int32, serial: Bool) -> Int32 {
    serial ? requests[request].process : Int32(network.serverOfProcess.count) + request
  }

  /// A burst becomes runnable: its thread wakes, and may take a core from another.
  mutating func wake(_ request: Int32, serial: Bool, on index: Int32) {
    let processor = Int(index)
    let thread = thread(of: request, serial: serial)
    threads[thread].request = request
    if threads[thread].state == .running { return }
    if threads[thread].state == .delayed {
      let core = Int(threads[thread].core)
      account(core, of: processor)
      let average = average(core)
      if average > threads[thread].virtual {
        threads[thread].virtual = average
        threads[thread].deadline = average + processors[processor].slice
      }
      threads[thread].state = .waiting
      preempt(core, by: thread, of: processor)
      return
    }
    let core = coreToWake(thread, of: processor)
    account(core, of: processor)
    enqueue(thread, on: core, of: processor)
    preempt(core, by: thread, of: processor)
  }

  /// The core where a thread ran, or the least loaded one if that is better.
  private func coreToWake(_ thread: Int32, of processor: Int) -> Int {
    let first = processors[processor].station
    let count = Int(processors[processor].coreCount)
    var best = Int(threads[thread].core)
    if best < first || best >= first + count { best = first }
    for core in first..<first + count where load(core) < load(best) { best = core }
    return best
  }

  private func load(_ core: Int) -> Int { cores[core].count + (cores[core].current >= 0 ? 1 : 0) }

  private mutating func enqueue(_ thread: Int32, on core: Int, of processor: Int) {
    let others = Double(load(core))
    // Joining moves the average; the lag is stretched so that it is right afterwards.
    let lag = others > 0 ? threads[thread].lag * (others + 1) / others : 0
    let virtual = average(core) - lag
    threads[thread].virtual = virtual
    threads[thread].deadline = virtual + processors[processor].slice
    threads[thread].core = Int32(core)
    threads[thread].state = .waiting
    append(thread, to: core)
  }

  private mutating func preempt(_ core: Int, by thread: Int32, of processor: Int) {
    if cores[core].current < 0 {
      pickNext(core, of: processor)
    } else if threads[cores[core].current].request >= 0, best(core) == thread {
      putBack(core)
      run(thread, on: core)
    }
  }

  // MARK: Events

  /// A burst on a core ends, or a clock tick comes.
  mutating func happen(atCore core: Int, of processor: Int) {
    account(core, of: processor)
    let thread = cores[core].current
    let request = threads[thread].request
    if requests[request].remaining <= 1e-9 {
      threads[thread].request = -1
      processors[processor].runnable.add(-1, at: now)
      endBurst(request)
      return
    }
    // A tick: the thread keeps the core until its slice is over.
    if threads[thread].virtual < cores[core].protection - 1e-9 { return }
    if best(core) != thread {
      putBack(core)
      pickNext(core, of: processor)
    }
  }

  /// Threads without a burst go to sleep; finds the next moment of each core.
  mutating func settleCores(of processor: Int) {
    let first = processors[processor].station
    for core in first..<first + Int(processors[processor].coreCount) {
      let thread = cores[core].current
      if thread >= 0, threads[thread].request < 0 { sleep(core, of: processor) }
    }
    for core in first..<first + Int(processors[processor].coreCount) {
      if cores[core].current < 0 { pickNext(core, of: processor) }
      let thread = cores[core].current
      if thread < 0 {
        due[core] = .infinity
        continue
      }
      var next = cores[core].since + requests[threads[thread].request].remaining
      if cores[core].count > 0 {
        next = min(next, nextTick(core, thread, tick: processors[processor].tick))
      }
      due[core] = next
    }
  }

  /// The first tick at which the running thread can lose its core.
  private func nextTick(_ core: Int, _ thread: Int32, tick: Double) -> Double {
    let protected = cores[core].protection - threads[thread].virtual
    let next = lastTick(tick) + tick
    if protected <= next - now { return next }
    return max(next, ((now + protected) / tick - 1e-6).rounded(.up) * tick)
  }

  /// Counts what the running thread has used, and renews its deadline where a tick or this moment
  /// finds it passed.
  func account(_ core: Int, of processor: Int) {
    let thread = cores[core].current
    if thread < 0 { return }
    let used = now - cores[core].since
    let lastTick = lastTick(processors[processor].tick)
    if lastTick > cores[core].since {
      let virtual = threads[thread].virtual + (lastTick - cores[core].since)
      if virtual >= threads[thread].deadline {
        threads[thread].deadline = virtual + processors[processor].slice
      }
    }
    cores[core].since = now
    threads[thread].virtual += used
    if threads[thread].virtual >= threads[thread].deadline {
      threads[thread].deadline = threads[thread].virtual + processors[processor].slice
    }
    let request = threads[thread].request
    if request < 0 { return }
    requests[request].remaining -= used
    processes[requests[request].process].used += used
  }

  /// The last multiple of a time; one that is due now, rounding aside, counts.
  @inline(__always)
  func lastTick(_ tick: Double) -> Double { (now / tick + 1e-6).rounded(.down) * tick }

  // MARK: Choice

  private func average(_ core: Int) -> Double {
    var sum = 0.0
    var count = 0
    if cores[core].current >= 0 {
      sum = threads[cores[core].current].virtual
      count = 1
    }
    for place in 0..<cores[core].count { sum += threads[cores[core].waiting[place]].virtual }
    count += cores[core].count
    if count > 0 { cores[core].average = sum / Double(count) }
    return cores[core].average
  }

  /// The eligible thread with the earliest deadline; the running one while it is protected.
  private func best(_ core: Int) -> Int32 {
    // A thread is eligible if it is not ahead of the average, rounding aside.
    let limit = average(core) + 1e-12
    let current = cores[core].current
    var best: Int32 = -1
    var deadline = Double.infinity
    if current >= 0, threads[current].virtual <= limit {
      if threads[current].virtual < cores[core].protection - 1e-9 { return current }
      best = current
      deadline = threads[current].deadline
    }
    for place in 0..<cores[core].count {
      let thread = cores[core].waiting[place]
      if threads[thread].virtual > limit { continue }
      // The running thread needs the strictly earlier deadline to stay.
      if threads[thread].deadline < deadline
        || (best == current && threads[thread].deadline == deadline)
      {
        best = thread
        deadline = threads[thread].deadline
      }
    }
    return best
  }

  private mutating func pickNext(_ core: Int, of processor: Int) {
    while cores[core].count > 0 {
      let next = best(core)
      if threads[next].state != .delayed {
        run(next, on: core)
        return
      }
      remove(next, from: core)
      threads[next].state = .asleep
      threads[next].lag = 0
    }
    pull(to: core, of: processor)
  }

  /// An idle core takes over a thread that waits elsewhere.
  private mutating func pull(to core: Int, of processor: Int) {
    let first = processors[processor].station
    for other in first..<first + Int(processors[processor].coreCount)
    where other != core && cores[other].current >= 0 {
      for place in 0..<cores[other].count {
        let thread = cores[other].waiting[place]
        if threads[thread].state == .delayed { continue }
        threads[thread].lag = average(other) - threads[thread].virtual
        remove(thread, from: other)
        enqueue(thread, on: core, of: processor)
        run(thread, on: core)
        return
      }
    }
  }

  private mutating func run(_ thread: Int32, on core: Int) {
    remove(thread, from: core)
    threads[thread].state = .running
    cores[core].current = thread
    cores[core].since = now
    cores[core].protection = threads[thread].deadline
  }

  private mutating func putBack(_ core: Int) {
    let thread = cores[core].current
    threads[thread].state = .waiting
    cores[core].current = -1
    append(thread, to: core)
  }

  private mutating func sleep(_ core: Int, of processor: Int) {
    let thread = cores[core].current
    let lag = average(core) - threads[thread].virtual
    cores[core].current = -1
    if lag < 0, cores[core].count > 0 {
      threads[thread].state = .delayed
      append(thread, to: core)
    } else {
      let limit = max(2 * processors[processor].slice, processors[processor].tick)
      threads[thread].lag = min(lag, limit)
      threads[thread].state = .asleep
    }
  }

  private mutating func append(_ thread: Int32, to core: Int) {
    if cores[core].count == cores[core].waiting.count {
      cores[core].waiting.grow(to: 2 * cores[core].count, filling: -1)
    }
    cores[core].waiting[cores[core].count] = thread
    cores[core].count += 1
  }

  private mutating func remove(_ thread: Int32, from core: Int) {
    var place = 0
    while cores[core].waiting[place] != thread { place += 1 }
    cores[core].count -= 1
    for later in place..<cores[core].count {
      cores[core].waiting[later] = cores[core].waiting[later + 1]
    }
  }

  // MARK: Quotas

  func coresUsed(by server: Int, of processor: Int) -> Int {
    let first = processors[processor].station
    return (first..<first + Int(processors[processor].coreCount))
      .count { core in
        let thread = cores[core].current
        if thread < 0 || threads[thread].request < 0 { return false }
        return Int(network.serverOfProcess[requests[threads[thread].request].process]) == server
      }
  }

  /// Takes a throttled server's bursts off the cores; they wait in the quota's queue.
  mutating func parkThreads(_ quota: Int, of server: Int, from processor: Int) {
    let first = processors[processor].station
    for core in first..<first + Int(processors[processor].coreCount) {
      account(core, of: processor)
      let average = average(core)
      if cores[core].current >= 0 { putBack(core) }
      var place = 0
      while place < cores[core].count {
        let thread = cores[core].waiting[place]
        let request = threads[thread].request
        let isMeant =
          request >= 0 && Int(network.serverOfProcess[requests[request].process]) == server
        if !isMeant {
          place += 1
          continue
        }
        threads[thread].lag = average - threads[thread].virtual
        threads[thread].state = .asleep
        threads[thread].request = -1
        remove(thread, from: core)
        append(request, to: &quotas[quota].parked)
        processors[processor].runnable.add(-1, at: now)
      }
    }
  }
}
