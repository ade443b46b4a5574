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
  let actions: [Action]
  let meter: CPUMeter
  private let client: SequentialClient
  private(set) var samples: [String: SampleSet] = [:]
  private var turn = 0

  init(bench: TestBench, script: LoadScript, plan: CalibrationPlan) throws {
    self.bench = bench
    self.plan = plan
    guard let journey = bench.system.journeys.first else { throw ProofError(.noJourney) }
    var seen: Set<String> = []
    actions = journey.activities.joined().map(\.value).filter { seen.insert($0).inserted }
      .compactMap { bench.system.action(named: $0) }
    meter = CPUMeter(bench.watches)
    client = try SequentialClient(script)
  }

  /// Logs in, or whatever else is done once.
  mutating func enter() throws {
    let names = bench.system.journeys.first?.once.map(\.value) ?? []
    for (name, response) in zip(names, try client.enter()) {
      try check(response, of: name)
    }
  }

  /// Measures one action for so many seconds: first back to back, then with pauses.
  mutating func measure(_ action: Action, for seconds: Double) throws {
    let start = MonotonicClock.seconds()
    let backToBackEnd = start + seconds * (1 - plan.spacedShare)
    repeat {
      if action.held != nil {
        try measureHeld(action)
      } else {
        try measureOne(action, spaced: false)
      }
    } while MonotonicClock.seconds() < backToBackEnd
    guard action.held == nil else { return }
    while MonotonicClock.seconds() + plan.pause < start + seconds {
      MonotonicClock.sleep(for: plan.pause)
      try measureOne(action, spaced: true)
    }
  }

  private mutating func measureOne(_ action: Action, spaced: Bool) throws {
    let connection = turn % CalibrationSession.connections
    turn += 1
    let throttledBefore = meter.throttledPeriods()
    let before = meter.read()
    let response = try client.send(action.name, on: connection)
    let after = meter.readAtRest(after: before)
    try check(response, of: action.name)
    let cpu = zip(after, before).map { max(0, $0 - $1) }
    let isThrottled = meter.throttledPeriods() > throttledBefore
    note(action, response) { set in
      if isThrottled {
        set.throttled += 1
        return
      }
      let entry = SampleSet.Entry(
        time: response.sentAt,
        sample: DemandSample(cpu: cpu, elapsed: response.latency)
      )
      // The first request on each connection opens it, which later ones do not pay for.
      if response.opensConnection, !response.closesConnection { return }
      if spaced { set.spaced.append(entry) } else { set.backToBack.append(entry) }
    }
    rest(after: cpu)
  }

  /// Several long polls at once: few would be seen one after the other.
  private mutating func measureHeld(_ action: Action) throws {
    let before = meter.read()
    for connection in 0..<CalibrationSession.heldAtOnce {
      try client.start(action.name, on: CalibrationSession.connections + connection)
    }
    let responses = try (0..<CalibrationSession.heldAtOnce).map {
      try client.wait(for: CalibrationSession.connections + $0)
    }
    let after = meter.readAtRest(after: before)
    let count = Double(responses.count)
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
            sample: DemandSample(cpu: cpu, elapsed: response.latency, held: held)
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
  /// A held action is compared with the longest time it may be held: two waves take longer.
  mutating func probeOverlap(until deadline: Double) throws -> Double? {
    guard let entry = bench.watches.first, entry.workerProcesses <= 24 else { return nil }
    let count = 2 * entry.workerProcesses
    for action in actions where !action.writes {
      guard let set = samples[action.name], !set.backToBack.isEmpty else { continue }
      let alone = set.backToBack.map(\.sample.elapsed).sorted()
      let typical = alone[alone.count / 2]
      let waiting = set.backToBack.map(\.sample.waiting).reduce(0, +) / Double(alone.count)
      let reference = action.held?.value.high ?? typical
      guard action.held != nil || waiting > max(0.01, 0.6 * typical),
        MonotonicClock.seconds() + 3 * reference < deadline + 2
      else { continue }
      let start = MonotonicClock.seconds()
      for connection in 0..<count { try client.start(action.name, on: 100 + connection) }
      for connection in 0..<count { _ = try client.wait(for: 100 + connection) }
      let took = MonotonicClock.seconds() - start
      for connection in 0..<count { client.close(connection: 100 + connection) }
      return took / reference
    }
    return nil
  }
}
