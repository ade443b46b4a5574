public import PalierLoad
public import PalierModel
import PalierObserve
import PalierPlatform
import Synchronization

/// Measures the service demands of every action at light load: one request in flight at a time.
///
/// The CPU counters of all services are read before and after each request, so that each gives its
/// own CPU time, and what of its response time was waiting.
public final class Calibrator: Sendable {
  /// What happens meanwhile.
  public enum Event: Sendable {
    /// An action is measured; so many of so many seconds are over.
    case measuring(action: String, elapsed: Double, of: Double)
  }

  private let bench: TestBench
  private let script: LoadScript
  private let plan: CalibrationPlan
  private let isStopped = Atomic(false)

  /// A calibration that is ready to run.
  public init(bench: TestBench, script: LoadScript, plan: CalibrationPlan) {
    self.bench = bench
    self.script = script
    self.plan = plan
  }

  /// Ends the calibration soon; what was measured is kept if every action was.
  public func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Measures; `run` is the identifier of the run in the store.
  ///
  /// Runs on a thread of its own, on the tester's cores. Throws ``ProofError`` if an action fails
  /// or a CPU limit holds the services back all the time.
  public func calibrate(
    run: String,
    date: String,
    onEvent: @escaping @Sendable (Event) -> Void
  ) throws -> Calibration {
    // Started here, because the calibrator's own thread is kept off the cores that it measures.
    let yardstick = try bench.startYardstick()
    defer { yardstick.stop() }
    let result = Mutex<Result<Calibration, any Error>?>(nil)
    let thread = try WorkerThread(name: "calibrator", cores: bench.testerCores) { [self] in
      bench.onTesterStart()
      let outcome = Result { try measure(yardstick, run: run, date: date, onEvent: onEvent) }
      result.withLock { $0 = outcome }
    }
    thread.join()
    guard let outcome = result.withLock({ $0 }) else { throw ProofError(.noJourney) }
    return try outcome.get()
  }

  private func measure(
    _ yardstick: Yardstick,
    run: String,
    date: String,
    onEvent: (Event) -> Void
  ) throws -> Calibration {
    let sampler = try bench.startSampler()
    defer { sampler.stop() }
    let ownBefore = CPUClock.processSeconds()
    let start = MonotonicClock.seconds()
    var session = try CalibrationSession(bench: bench, script: script, plan: plan)
    try session.enter()
    let actions = session.actions
    // The probe of the worker model comes last, and has its time kept for it where that is not all.
    let reserve = session.probeTime
    let budget = plan.duration * 0.95 - (reserve < plan.duration / 2 ? reserve : 0)
    try session.warmUp(within: plan.duration * CalibrationPlan.warmUpShare)
    for round in 0..<plan.rounds {
      session.measureBackground()
      // A round at least, or nothing is known of them.
      if !isStopped.load(ordering: .relaxed) || round == 0 { try session.measureEntries() }
      for (index, action) in actions.enumerated() {
        guard !isStopped.load(ordering: .relaxed) || round == 0 else { break }
        let elapsed = MonotonicClock.seconds() - start
        onEvent(.measuring(action: action.name, elapsed: elapsed, of: plan.duration))
        // What is left is shared among the windows still to come.
        let windows = Double((plan.rounds - round) * actions.count - index)
        try session.measure(action, for: max(0.2, (budget - elapsed) / windows))
        for _ in 0..<CalibrationPlan.wakeUpRequests { try session.measureWakeUps(action) }
      }
    }
    let probe = reserve < plan.duration / 2 ? try session.probeOverlap() : nil
    // The last windows need their yardstick readings too.
    MonotonicClock.sleep(for: 0.1)
    var result = try session.calibration(
      run: run,
      date: date,
      yardstick: yardstick,
      overlap: probe
    )
    try bench.checkObserver()
    let end = MonotonicClock.seconds()
    let own = (CPUClock.processSeconds() - ownBefore) / (end - start)
    // What ran beside it passes for waiting outside, or is charged to the requests.
    if let window = sampler.window(from: start, to: end),
      let disturbance = MachineUse(window, bench: bench, testerCores: own)
        .disturbance(cores: bench.serviceCores.count)
    {
      result.remarks.insert(disturbance, at: 0)
    }
    return result
  }
}
