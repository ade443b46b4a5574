/// The totals of an engine at one moment; what happened in between is the difference of two.
struct Snapshot {
  var time: Double
  var runnable: [Double]
  var used: [Double]
  var waiting: [Double]
  var inside: [Double]
  var throttled: [Double]
  var periods: [Int]
  var throttledPeriods: [Int]
  var poolWaiting: [Double]
  var poolUsed: [Double]
  var hits: [Int]
  var misses: [Int]
  var customers: [Double]

  init(_ engine: inout Engine) {
    engine.countUnfinishedBursts()
    let now = engine.now
    func total(_ gauge: Gauge) -> Double { gauge.area + gauge.level * (now - gauge.since) }
    time = now
    runnable = (0..<engine.processors.count).map { total(engine.processors[$0].runnable) }
    used = (0..<engine.processes.count).map { engine.processes[$0].used }
    waiting = (0..<engine.servers.count).map { total(engine.servers[$0].waitingGauge) }
    inside = (0..<engine.servers.count).map { total(engine.servers[$0].insideGauge) }
    throttled = (0..<engine.quotas.count).map { total(engine.quotas[$0].throttled) }
    periods = (0..<engine.quotas.count).map { engine.quotas[$0].periods }
    throttledPeriods = (0..<engine.quotas.count).map { engine.quotas[$0].throttledPeriods }
    poolWaiting = (0..<engine.pools.count).map { total(engine.pools[$0].waitingGauge) }
    poolUsed = (0..<engine.pools.count).map { total(engine.pools[$0].usedGauge) }
    hits = (0..<engine.caches.count).map { engine.caches[$0].hits }
    misses = (0..<engine.caches.count).map { engine.caches[$0].misses }
    customers = (0..<engine.waiting.count).map { total(engine.waiting[$0]) }
  }
}

extension StationResults {
  /// What happened between two moments.
  init(from start: Snapshot, to end: Snapshot, of compiled: CompiledNetwork) {
    let network = compiled.network
    let seconds = end.time - start.time
    func mean(_ part: KeyPath<Snapshot, [Double]>, _ index: Int) -> Double {
      seconds > 0 ? (end[keyPath: part][index] - start[keyPath: part][index]) / seconds : 0
    }
    func mean(_ part: KeyPath<Snapshot, [Double]>, _ range: Range<Int>) -> Double {
      range.reduce(0) { $0 + mean(part, $1) }
    }
    func count(_ part: KeyPath<Snapshot, [Int]>, _ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + end[keyPath: part][$1] - start[keyPath: part][$1] }
    }
    servers = network.servers.enumerated()
      .map { index, server in
        let first = Int(compiled.servers[index].firstProcess)
        let processes = (first..<first + server.processes).map { mean(\.used, $0) }
        let inside = mean(\.inside, index)
        return OfServer(
          name: server.name,
          processes: processes,
          inside: inside,
          waiting: mean(\.waiting, index),
          slotUtilisation: server.slots.map { inside / Double($0 * server.processes) },
          quota: server.quota.map { quota in
            let place = Int(compiled.servers[index].quota)
            return OfQuota(
              utilisation: processes.reduce(0, +) * quota.period / quota.budget,
              throttledTime: mean(\.throttled, place),
              periods: count(\.periods, place..<place + 1),
              throttledPeriods: count(\.throttledPeriods, place..<place + 1)
            )
          }
        )
      }
    let cpu = servers.map(\.cpu)
    processors = network.processors.enumerated()
      .map { index, processor in
        let used = zip(network.servers, cpu).reduce(0) {
          $1.0.processor == index ? $0 + $1.1 : $0
        }
        return OfProcessor(
          name: processor.name,
          utilisation: used / Double(processor.cores),
          runnable: mean(\.runnable, index)
        )
      }
    pools = zip(network.pools, compiled.poolInstances)
      .map { pool, instances in
        let inUse = mean(\.poolUsed, instances)
        return OfPool(
          name: pool.name,
          inUse: inUse,
          waiting: mean(\.poolWaiting, instances),
          utilisation: inUse / Double(pool.tokens * instances.count)
        )
      }
    caches = zip(network.caches, compiled.cacheInstances)
      .map { cache, instances in
        OfCache(
          name: cache.name,
          hits: count(\.hits, instances),
          misses: count(\.misses, instances)
        )
      }
    waitingCustomers = network.chains.indices.map { mean(\.customers, $0) }
  }
}
