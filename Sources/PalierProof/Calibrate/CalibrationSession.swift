import PalierLoad
import PalierModel
import PalierObserve
import PalierPlatform

/// One user at work under the calibrator's eyes: the requests, and the counters around them.
struct CalibrationSession {
  /// Held requests that may be under way at the same time: their CPU time is that of all over
  /// their number.
  static let heldAtOnce = 8
  /// Connections that are gone through in turn, so that all processes of a service are met.
  static let connections = 8

  let bench: TestBench
  let plan: CalibrationPlan
  /// What the activities of the journeys hold, each request of an action that has several by itself.
  let actions: [Action]
  /// What is done once, on entering.
  let entries: [Action]
  let meter: CPUMeter
  /// The service that requests reach first, by its index: one that no other calls.
  let entry: Int
  /// One client for each journey, each a user of its own.
  private let clients: [SequentialClient]
  /// The journey that each action is measured in.
  private let journeyOfAction: [String: Int]
  private(set) var samples: [String: SampleSet] = [:]
  /// CPU seconds of each service while nothing was asked of it, and the seconds of those times.
  private var idle: (cpu: [Double], seconds: Double) = ([], 0)
  private(set) var wakeUps: WakeUpMeter
  private var turn = 0

  init(bench: TestBench, script: LoadScript, plan: CalibrationPlan) throws {
    self.bench = bench
    self.plan = plan
    guard !bench.system.journeys.isEmpty else { throw ProofError(.noJourney) }
    var journeyOfAction: [String: Int] = [:]
    var actions: [Action] = []
    for (index, journey) in bench.system.journeys.enumerated() {
      for name in journey.activities.joined().map(\.value) {
        for request in bench.system.action(named: name)?.requests ?? []
        where journeyOfAction[request.name] == nil {
          journeyOfAction[request.name] = index
          actions.append(request)
        }
      }
    }
    var entries: [Action] = []
    for (index, journey) in bench.system.journeys.enumerated() {
      for name in journey.once.map(\.value) {
        for request in bench.system.action(named: name)?.requests ?? []
        where journeyOfAction[request.name] == nil {
          journeyOfAction[request.name] = index
          entries.append(request)
        }
      }
    }
    self.actions = actions
    self.entries = entries
    self.journeyOfAction = journeyOfAction
    let called = Set(bench.system.services.flatMap { $0.calls.map(\.value) })
    entry = bench.watches.firstIndex { !called.contains($0.service.name) } ?? 0
    meter = CPUMeter(bench)
    wakeUps = WakeUpMeter(bench)
    clients = try bench.system.journeys.indices.map {
      try SequentialClient(script, journey: $0, user: $0)
    }
  }

  /// Logs in, or whatever else is done once.
  mutating func enter() throws {
    for (journey, client) in zip(bench.system.journeys, clients) {
      for (name, response) in zip(journey.once.map(\.value), try client.enter()) {
        try check(response, of: name)
      }
    }
  }

  private func client(of action: Action) -> SequentialClient {
    clients[journeyOfAction[action.name] ?? 0]
  }

  /// Sends requests that do not count, at most for so many seconds in all.
  ///
  /// What each process does once (it connects to its database at its first query, which loads libraries
  /// and plans there) is no demand of a request. Each process is met some times: of 16 that take turns
  /// at random, all are met by 8 times as many requests in 995 of 1,000 calibrations. Programs that
  /// compile while they run get faster for thousands of requests: it goes on as long as that shows.
  mutating func warmUp(within seconds: Double) throws {
    let requests = 8 * (bench.watches.map(\.workerProcesses).max() ?? 1)
    for action in actions where action.held == nil {
      let end = MonotonicClock.seconds() + seconds / Double(actions.count)
      var sent = 0
      var settling = Settling()
      while sent < requests || !settling.isOver, MonotonicClock.seconds() < end {
        try measureOne(action, spaced: false)
        sent += 1
        if let cpu = samples[action.name]?.backToBack.last?.sample.totalCPU { settling.note(cpu) }
      }
    }
    samples = [:]
  }

  /// Watches the services while nothing is asked of them.
  ///
  /// It sees heartbeats of workers, a database's own housekeeping. Where the first look saw nothing,
  /// there is no other.
  mutating func measureBackground() {
    guard idle.seconds == 0 || idle.cpu.contains(where: { $0 > 0 }) else { return }
    let start = MonotonicClock.seconds()
    let before = meter.read()
    MonotonicClock.sleep(for: plan.idleTime)
    let used = zip(meter.read(), before).map { max(0, $0 - $1) }
    let total = idle.cpu.isEmpty ? used : zip(idle.cpu, used).map { $0 + $1 }
    idle = (total, idle.seconds + MonotonicClock.seconds() - start)
  }

  /// CPU seconds a second of each service when nothing is asked of it.
  var background: [Double] {
    idle.cpu.isEmpty ? bench.watches.map { _ in 0 } : idle.cpu.map { $0 / idle.seconds }
  }

  /// Measures what is done once, each action one more time.
  mutating func measureEntries() throws {
    for action in entries { try measureOne(action, spaced: false) }
  }

  /// Measures one action for so many seconds: first back to back, then with pauses.
  mutating func measure(_ action: Action, for seconds: Double) throws {
    let start = MonotonicClock.seconds()
    let (share, pause) = spacing(of: action)
    repeat {
      if action.held != nil {
        try measureHeld(action)
      } else {
        try measureOne(action, spaced: false)
      }
    } while MonotonicClock.seconds() < start + seconds * (1 - share)
    guard share > 0 else { return }
    while MonotonicClock.seconds() + pause < start + seconds {
      MonotonicClock.sleep(for: pause)
      try measureOne(action, spaced: true)
    }
  }

  /// Sends one request more, to see which processes it wakes in vain.
  mutating func measureWakeUps(_ action: Action) throws {
    guard !wakeUps.services.isEmpty, action.held == nil else { return }
    let before = meter.read()
    wakeUps.start()
    let response = try client(of: action).send(
      action.name,
      on: turn % CalibrationSession.connections
    )
    turn += 1
    let after = meter.readAtRest(after: before)
    wakeUps.finish(background: background)
    try check(response, of: action.name)
    rest(after: zip(after, before).map { max(0, $0 - $1) })
  }

  /// The share of the time that goes to requests after a pause, and the pause in seconds.
  ///
  /// Where CPU time is the same after a pause as without one, only the wake-up is to be learnt,
  /// which a short pause shows; nothing is where each request waits long anyway.
  private func spacing(of action: Action) -> (share: Double, pause: Double) {
    guard action.held == nil else { return (0, 0) }
    if bench.watches.contains(where: { $0.service.speed != .fixed }) {
      return (plan.spacedShare, plan.pause)
    }
    let known = samples[action.name]?.usable.prefix(100) ?? []
    let waiting = known.reduce(0) { $0 + $1.sample.waiting } / Double(max(1, known.count))
    return waiting > plan.pause / 20 ? (0, 0) : (plan.spacedShare / 2, plan.pause / 5)
  }

  private mutating func measureOne(_ action: Action, spaced: Bool) throws {
    let connection = turn % CalibrationSession.connections
    turn += 1
    let throttledBefore = meter.throttledPeriods()
    let stolenBefore = meter.stolenSeconds()
    let start = MonotonicClock.seconds()
    let before = meter.read()
    let response = try client(of: action).send(action.name, on: connection)
    let after = meter.readAtRest(after: before)
    let window = MonotonicClock.seconds() - start
    try check(response, of: action.name)
    let cpu = zip(after, before).map { max(0, $0 - $1) }
    let isThrottled = meter.throttledPeriods() > throttledBefore
    let isStolen = meter.stolenSeconds() > stolenBefore
    note(action, response) { set in
      if isThrottled {
        set.throttled += 1
        return
      }
      // What the hypervisor ran meanwhile would pass for waiting.
      if isStolen {
        set.stolen += 1
        return
      }
      let entry = SampleSet.Entry(
        time: response.sentAt,
        sample: DemandSample(cpu: cpu, elapsed: response.latency),
        window: window
      )
      // The first request on each connection opens it, which later ones do not pay for.
      if response.opensConnection, !response.closesConnection {
        set.opening.append(entry)
        return
      }
      if spaced { set.spaced.append(entry) } else { set.backToBack.append(entry) }
    }
    rest(after: cpu)
  }

  /// Several long polls at once: few would be seen one after the other.
  private mutating func measureHeld(_ action: Action) throws {
    let client = client(of: action)
    let start = MonotonicClock.seconds()
    let before = meter.read()
    for connection in 0..<CalibrationSession.heldAtOnce {
      try client.start(action.name, on: CalibrationSession.connections + connection)
    }
    let responses = try (0..<CalibrationSession.heldAtOnce).map {
      try client.wait(for: CalibrationSession.connections + $0)
    }
    let after = meter.readAtRest(after: before)
    let count = Double(responses.count)
    let window = (MonotonicClock.seconds() - start) / count
    let cpu = zip(after, before).map { max(0, $0 - $1) / count }
    let declared = action.held?.value ?? Interval(exactly: 0)
    for response in responses {
      try check(response, of: action.name)
      note(action, response) { set in
        let total = cpu.reduce(0, +)
        // Where the server does not say how long it held, all waiting within the declared bounds is.
        let held =
          response.heldSeconds
          ?? min(declared.high, max(0, response.latency - total))
        set.backToBack.append(
          SampleSet.Entry(
            time: response.sentAt,
            sample: DemandSample(cpu: cpu, elapsed: response.latency, held: held),
            window: window
          )
        )
      }
    }
  }

  private mutating func note(
    _ action: Action,
    _ response: SequentialResponse,
    _ change: (inout SampleSet) -> Void
  ) {
    var set = samples[action.name] ?? SampleSet()
    set.requests += 1
    set.closed += response.closesConnection ? 1 : 0
    set.bytesIn += response.bytesIn
    set.bytesOut += response.bytesOut
    change(&set)
    samples[action.name] = set
  }

  /// Keeps limited services below 40 % of their limit, so that the kernel does not hold them back.
  private func rest(after cpu: [Double]) {
    var pause = 0.0
    for (watch, used) in zip(bench.watches, cpu) {
      guard let quota = watch.quota else { continue }
      let cores = quota.budget / quota.period
      pause = max(pause, used / (0.4 * cores) - used)
    }
    if pause > 0 { MonotonicClock.sleep(for: pause) }
  }

  func check(_ response: SequentialResponse, of action: String) throws {
    guard let error = response.error else { return }
    let detail =
      response.status > 0
      ? Text(
        en: "\(error.name), HTTP \(String(response.status))",
        fr: "\(error.name), HTTP \(String(response.status))"
      )
      : error.name
    throw ProofError(.actionFails(action: action, detail: detail))
  }

  /// How long twice as many waiting requests as there are workers take, relative to one; nil if no
  /// action waits long enough, or if there are too many workers to try.
  ///
  /// A held action is compared with the longest time it may be held: two waves take longer. Where
  /// the requests' CPU time alone would fill half of one's waiting, it tells nothing about the wait.
  mutating func probeOverlap() throws -> Double? {
    let count = 2 * bench.watches[entry].workerProcesses
    guard count <= CalibrationSession.mostOverlapping else { return nil }
    for action in actions where !action.writes {
      guard let set = samples[action.name], !set.usable.isEmpty else { continue }
      let alone = set.usable.map(\.sample.elapsed).sorted()
      let typical = alone[alone.count / 2]
      let waiting = set.usable.map(\.sample.waiting).reduce(0, +) / Double(alone.count)
      let computing = set.usable.map(\.sample.totalCPU).reduce(0, +) / Double(alone.count)
      let cores = Set(bench.watches.flatMap(\.cores)).count
      let idle = alone.reduce(0, +) / Double(alone.count) - computing
      guard Double(count) * computing / Double(max(1, cores)) < 0.5 * idle else { continue }
      let reference = action.held?.value.high ?? typical
      guard action.held != nil || waiting > max(0.01, 0.6 * typical) else { continue }
      let client = client(of: action)
      let first = CalibrationSession.connections + CalibrationSession.heldAtOnce
      let start = MonotonicClock.seconds()
      for connection in 0..<count { try client.start(action.name, on: first + connection) }
      let responses = try (0..<count).map { try client.wait(for: first + $0) }
      let took = MonotonicClock.seconds() - start
      for connection in 0..<count { client.close(connection: first + connection) }
      // What was refused at once says nothing about waiting.
      return responses.allSatisfy { $0.error == nil } ? took / reference : nil
    }
    return nil
  }

  /// Requests that the overlap is probed with at most.
  static let mostOverlapping = 96

  /// Seconds that the probe takes at most, before anything is measured: three times the longest hold.
  var probeTime: Double {
    3 * (actions.filter { !$0.writes }.compactMap { $0.held?.value.high }.max() ?? 0)
  }
}
