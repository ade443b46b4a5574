extension Engine {
  func average(_ core: Int) -> Double {
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
  func best(_ core: Int) -> Int32 {
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

  mutating func pickNext(_ core: Int, of processor: Int) {
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
    if processors[processor].balance == 0 { pull(to: core, of: processor) }
  }

  /// A core other than an idle one, and a place in it, where a thread waits.
  func waitingElsewhere(than core: Int, of processor: Int) -> (core: Int, place: Int)? {
    let first = processors[processor].station
    for other in first..<first + Int(processors[processor].coreCount)
    where other != core && cores[other].current >= 0 {
      for place in 0..<cores[other].count
      where threads[cores[other].waiting[place]].state != .delayed {
        return (other, place)
      }
    }
    return nil
  }

  /// An idle core takes over a thread that waits elsewhere.
  mutating func pull(to core: Int, of processor: Int) {
    guard let (other, place) = waitingElsewhere(than: core, of: processor) else { return }
    let thread = cores[other].waiting[place]
    threads[thread].lag = average(other) - threads[thread].virtual
    remove(thread, from: other)
    enqueue(thread, on: core, of: processor)
    run(thread, on: core)
  }

  mutating func run(_ thread: Int32, on core: Int) {
    remove(thread, from: core)
    threads[thread].state = .running
    cores[core].current = thread
    cores[core].since = now
    cores[core].protection = threads[thread].deadline
  }

  mutating func putBack(_ core: Int) {
    let thread = cores[core].current
    threads[thread].state = .waiting
    cores[core].current = -1
    append(thread, to: core)
  }

  mutating func sleep(_ core: Int, of processor: Int) {
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

  mutating func append(_ thread: Int32, to core: Int) {
    if cores[core].count == cores[core].waiting.count {
      cores[core].waiting.grow(to: 2 * cores[core].count, filling: -1)
    }
    cores[core].waiting[cores[core].count] = thread
    cores[core].count += 1
  }

  mutating func remove(_ thread: Int32, from core: Int) {
    var place = 0
    while cores[core].waiting[place] != thread { place += 1 }
    cores[core].count -= 1
    for later in place..<cores[core].count {
      cores[core].waiting[later] = cores[core].waiting[later + 1]
    }
  }
}
