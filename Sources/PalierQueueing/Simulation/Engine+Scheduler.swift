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

  /// A thread's own core, threads being dealt out evenly; the least loaded one where balance is
  /// kept at all times.
  private func coreToWake(_ thread: Int32, of processor: Int) -> Int {
    let first = processors[processor].station
    let count = Int(processors[processor].coreCount)
    var best = first + Int(thread) % count
    if processors[processor].balance > 0 { return best }
    for core in first..<first + count where load(core) < load(best) { best = core }
    return best
  }

  private func load(_ core: Int) -> Int { cores[core].count + (cores[core].current >= 0 ? 1 : 0) }

  mutating func enqueue(_ thread: Int32, on core: Int, of processor: Int) {
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

  /// A burst on a core ends, a clock tick comes, or an idle core looks at the others.
  mutating func happen(atCore core: Int, of processor: Int) {
    account(core, of: processor)
    let thread = cores[core].current
    if thread < 0 {
      pull(to: core, of: processor)
      return
    }
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
        let balance = processors[processor].balance
        due[core] =
          waitingElsewhere(than: core, of: processor) == nil
          ? .infinity : lastTick(balance) + balance
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
      // One whose burst has just ended stays, to fall asleep: nothing of it is left to run.
      if cores[core].current >= 0, threads[cores[core].current].request >= 0 { putBack(core) }
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
