import PalierModel
import PalierQueueing

/// The way of one request of an action through the services, and what they use on it.
///
/// A request enters the first service, computes half of its CPU time there, goes to the services
/// that this one calls (waiting for one of their connections where these are a pool), waits outside
/// for what no CPU time explains, and computes the other half. The waiting belongs to the innermost
/// called service, which keeps its connection meanwhile, unless the dossier says that the action
/// waits outside.
struct ActionRoute: Sendable {
  let action: Action
  let profile: ActionProfile
  let index: Int
  let entry: Int
  let callees: [[Int]]
  let cache: Int?
  let newConnection: Bool
  private let pace: ServicePace
  private let pauses: PauseEffect
  /// CPU seconds, for each service, of processes that a request wakes in vain where all the others
  /// sleep, as in a calibration.
  private let wakeUps: [Double]
  /// What each group's CPU time is, relative to the mean, where groups differ in nothing else: so it
  /// is with declared demands.
  private let factors: [Double]?

  init(
    action: Action,
    profile: ActionProfile,
    index: Int,
    system: System,
    calibration: Calibration,
    pace: ServicePace,
    pauses: PauseEffect
  ) {
    self.pace = pace
    self.pauses = pauses
    let total = profile.backToBack.mean.totalCPU
    factors =
      calibration.isDeclared && total > 0
      ? profile.backToBack.groups.map { $0.totalCPU / total } : nil
    wakeUps = calibration.services.map { ($0.wakeUp ?? 0) * Double(max(0, $0.processes - 1)) }
    self.action = action
    self.profile = profile
    self.index = index
    let names = calibration.services.map(\.name)
    let called = names.map { name in
      (system.service(named: name)?.calls ?? []).compactMap { names.firstIndex(of: $0.value) }
    }
    entry = names.indices.first { !called.joined().contains($0) } ?? 0
    callees = ActionRoute.reachingAll(called, from: entry)
    cache = system.caches.firstIndex { rule in
      rule.actions.contains { $0.value == action.name }
    }
    let profileClass = WorkerStructure.workerClass(calibration.services[entry].workers)
    let declared = system.service(named: names[entry])?.workerClass?.value ?? profileClass
    newConnection =
      declared.isAsynchronous == profileClass.isAsynchronous
      ? profile.closesConnection : declared == .sync
  }

  /// The calls, and, from the entry, those of services that no call leads to: what they were seen to
  /// use for a request belongs to it, whoever called them.
  private static func reachingAll(_ calls: [[Int]], from entry: Int) -> [[Int]] {
    var reached: Set<Int> = [entry]
    var frontier = [entry]
    while let next = frontier.popLast() {
      for callee in calls[next] where reached.insert(callee).inserted { frontier.append(callee) }
    }
    var result = calls
    result[entry] += calls.indices.filter { !reached.contains($0) }
    return result
  }

  /// What the request does, in one world.
  func way(in draw: DemandDraw, pools: [Int]) -> [Operation] {
    let operations: [Operation]
    if let cache, let misses = profile.misses {
      operations = [
        .lookup(
          cache: cache,
          hit: alternatives(profile.backToBack, draw, pools),
          miss: alternatives(misses, draw, pools)
        )
      ]
    } else {
      operations = alternatives(profile.backToBack, draw, pools)
    }
    var way: [Operation] = [.enter(server: entry, operations)]
    if waitingIsOverhead, factors == nil {
      let factor = waitFactor(draw)
      let overhead = profile.backToBack.groups.map {
        [Operation.delay(.constant($0.waiting * factor))]
      }
      way.insert(.choose(overhead), at: 0)
    }
    return way
  }

  // A hold is uniform over its interval.
  private static func distribution(_ figure: Figure?) -> Distribution {
    guard let figure else { return .constant(0) }
    return figure.value.isExact
      ? .constant(figure.mid) : .uniform(low: figure.value.low, high: figure.value.high)
  }

  private func alternatives(
    _ demands: DemandProfile,
    _ draw: DemandDraw,
    _ pools: [Int]
  )
    -> [Operation]
  {
    let factors = cpuFactors(demands, draw)
    let wait = waitFactor(draw)
    if let spread = self.factors {
      let mean = visit(
        entry,
        of: demands,
        sample: demands.mean,
        factors: factors,
        waitFactor: wait,
        pools: pools
      )
      return [.scaled(by: spread, mean)]
    }
    return [
      .choose(
        demands.groups.map { sample in
          visit(
            entry,
            of: demands,
            sample: sample,
            factors: factors,
            waitFactor: wait,
            pools: pools
          )
        }
      )
    ]
  }

  /// The mean CPU time of the request in one world, handed on by service.
  func addCPU(in draw: DemandDraw, to sums: inout [Double], weight: Double) {
    let factors = cpuFactors(profile.backToBack, draw)
    for service in sums.indices {
      sums[service] += weight * ownCPU(of: profile.backToBack.mean, service) * factors[service]
    }
  }

  /// What a sample used in a service without the processes that it woke in vain: how many those are
  /// depends on the load.
  func ownCPU(of sample: DemandSample, _ service: Int) -> Double {
    let all = sample.cpu[service]
    return max(ActionRoute.leastOwnShare * all, all - wakeUps[service])
  }

  /// Of a request that used less than others were measured to, so much is still its own.
  private static let leastOwnShare = 0.2

  /// Adds a visit to each service that the request uses: less than a hundredth of its CPU time is what
  /// a service does by itself.
  func addVisits(to sums: inout [Double], weight: Double) {
    let mean = profile.backToBack.mean
    for service in sums.indices where mean.cpu[service] > 0.01 * mean.totalCPU {
      sums[service] += weight
    }
  }

  /// Seconds that the request waits elsewhere or is held.
  var elsewhere: Double { profile.backToBack.mean.waiting + (action.held?.mid ?? 0) }

  func cpuFactors(_ demands: DemandProfile, _ draw: DemandDraw) -> [Double] {
    demands.mean.cpu.indices.map { service in
      guard demands.mean.cpu[service] > 0 else { return 1 }
      let blend = pauseFactor(demands, service: service, draw)
      let mean = demands.mean.cpu[service]
      let error = mean > 0 ? demands.standardError[service] / mean : 0
      let chance = max(0.1, 1 + error * draw.cpuDeviations[index][service])
      return chance * blend * pace.factor(ofService: service, in: draw)
    }
  }

  /// What the pauses before requests do to their CPU time.
  ///
  /// CPU time that does not follow the machine's speed does not follow its pauses either.
  private func pauseFactor(
    _ demands: DemandProfile,
    service: Int,
    _ draw: DemandDraw
  ) -> Double {
    guard draw.exponents[service] != 0 else { return 1 }
    let coldness = draw.coldness(ofService: service)
    if demands == profile.misses {
      return PauseEffect.ofMisses(profile, service: service, coldness: coldness)
    }
    return action.held == nil && waitingIsOverhead
      ? PauseEffect.ofWarm(profile, service: service, coldness: coldness)
      : pauses.ofCold(service: service, coldness: coldness)
  }

  /// True if what no CPU time explains is so short that it is wake-ups and the loopback network,
  /// which come before a request reaches its first service, rather than an outside service, which
  /// parts its CPU time in two: each part then waits its turn.
  private var waitingIsOverhead: Bool {
    action.outside == nil && profile.backToBack.mean.waiting < ActionRoute.longestOverhead
  }

  /// Seconds of waiting from which it is an outside service: more than wake-ups take, less than
  /// another program's answer over a network.
  static let longestOverhead = 0.005

  /// Pauses slow wake-ups, not outside services.
  private func waitFactor(_ draw: DemandDraw) -> Double {
    let close = profile.backToBack.mean.waiting
    guard let spaced = profile.spaced, close > 0, waitingIsOverhead else { return 1 }
    let busyness = draw.occupancy.busyness
    return busyness + (1 - busyness) * spaced.mean.waiting / close
  }

  /// The part of a request's waiting that belongs to a service.
  func waiting(in service: Int, isInnermost: Bool, of waiting: Double) -> Double {
    if waitingIsOverhead { return 0 }
    if let outside = action.outside?.mid, service == entry {
      return isInnermost ? waiting : outside
    }
    return isInnermost ? max(0, waiting - (action.outside?.mid ?? 0)) : 0
  }

  private func visit(
    _ service: Int,
    of demands: DemandProfile,
    sample: DemandSample,
    factors: [Double],
    waitFactor: Double,
    pools: [Int]
  ) -> [Operation] {
    let compute = ownCPU(of: sample, service) * factors[service]
    let used = callees[service].filter { demands.mean.cpu[$0] > 0 }
    var inside: [Operation] = []
    for callee in used {
      let body = Operation.enter(
        server: callee,
        visit(
          callee,
          of: demands,
          sample: sample,
          factors: factors,
          waitFactor: callee == used.last ? waitFactor : 0,
          pools: pools
        )
      )
      inside.append(
        pools.firstIndex(of: callee).map { .with(pool: $0, [body]) } ?? body
      )
    }
    let waiting = waiting(
      in: service,
      isInnermost: used.isEmpty,
      of: sample.waiting * waitFactor
    )
    if waiting > 0 { inside.append(.delay(.constant(waiting))) }
    if service == entry, let held = action.held {
      inside.append(.hold(ActionRoute.distribution(held)))
    }
    guard !inside.isEmpty else { return compute > 0 ? [.compute(.constant(compute))] : [] }
    guard compute > 0 else { return inside }
    return [.compute(.constant(compute / 2))] + inside + [.compute(.constant(compute / 2))]
  }
}
