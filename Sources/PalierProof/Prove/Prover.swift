public import PalierLoad
import PalierModel
import PalierObserve
public import PalierPlanning
import PalierPlatform
import Synchronization

/// Predicts what a load test will show, runs it, and lays the two side by side.
public final class Prover: Sendable {
  /// The system under test and where it runs.
  public let bench: TestBench
  /// What its users do.
  public let script: LoadScript
  /// Makes the predictions; nil where nothing was calibrated, and nothing is predicted.
  public let predictor: Predictor?
  /// What is to be done.
  public let plan: ProofPlan
  private let record: any ProofRecord
  private let engine: LoadEngine

  /// A proof that is ready to run; throws what a wrong script throws.
  public init(
    bench: TestBench,
    script: LoadScript,
    predictor: Predictor?,
    plan: ProofPlan,
    record: any ProofRecord
  ) throws {
    self.bench = bench
    self.script = script
    self.predictor = predictor
    self.plan = plan
    self.record = record
    var configuration = LoadConfiguration()
    configuration.errorLimit = plan.errorLimit
    configuration.latencyLimitFactor = plan.latencyLimitFactor
    for objective in bench.system.objectives.responseTimes where objective.statistic == .p95 {
      let actions =
        objective.action.map { [$0] }
        ?? bench.system.actions.filter { $0.held == nil }.map(\.name)
      for action in actions { configuration.objectives[action] = objective.limit.mid }
    }
    configuration.seed = plan.seed
    configuration.cores = bench.testerCores
    configuration.onThreadStart = bench.onTesterStart
    engine = try LoadEngine(script, configuration)
  }

  /// Ends the run soon and keeps what was measured; may be called from any thread.
  public func stop() { engine.stop() }

  /// Predicts, tests, compares.
  ///
  /// `run` is the identifier of the run in the store.
  public func prove(run: String, date: String, onEvent: (ProofEvent) -> Void) throws -> Proof {
    let expectedSpeed = predictor?.builder.calibration.speed.mid ?? 1
    var forecasts: [Forecast?] = []
    var capacity: Interval?
    var bottlenecks: [Bottleneck] = []
    if let predictor {
      let speeds = Prover.speeds(around: expectedSpeed, predictor.builder.calibration)
      for (index, level) in plan.levels.enumerated() {
        let forecast = try predictor.forecast(
          level,
          duration: min(plan.duration.high, 2 * plan.duration.low),
          warmUp: plan.warmUp,
          speeds: speeds
        )
        if let forecast {
          try record.store(forecast, step: index)
          onEvent(
            .predicted(forecast.at(speed: expectedSpeed), step: index + 1, of: plan.levels.count)
          )
        }
        forecasts.append(forecast)
      }
      capacity =
        try plan.predictedCapacity ?? predictor.capacity(speed: expectedSpeed)
      bottlenecks = try predictor.bottlenecks(speed: expectedSpeed)
      onEvent(.capacity(capacity, bottlenecks))
    }
    let outcome = try measure(
      forecasts,
      expectedSpeed: expectedSpeed,
      expectedCapacity: capacity,
      onEvent: onEvent
    )
    let verdict = ProofVerdict(
      asked: plan.asked,
      steps: outcome.steps,
      ending: outcome.ending,
      objectives: bench.system.objectives
    )
    return Proof(
      run: run,
      system: bench.system.name,
      variant: predictor?.builder.calibration.variant ?? [],
      date: date,
      asked: plan.asked,
      answer: verdict.answer,
      reason: verdict.reason,
      bottlenecks: bottlenecks,
      predictedCapacity: capacity,
      measuredCapacity: outcome.capacity,
      steps: outcome.steps,
      calibration: predictor?.builder.calibration,
      remarks: outcome.remarks
    )
  }

  /// What the test gave.
  private struct Outcome {
    var steps: [StepProof] = []
    var capacity: Interval?
    var ending = RunEnding.finished
    var remarks: [Text] = []
  }

  private func measure(
    _ forecasts: [Forecast?],
    expectedSpeed: Double,
    expectedCapacity: Interval?,
    onEvent: (ProofEvent) -> Void
  ) throws -> Outcome {
    let yardstick = try bench.startYardstick()
    defer { yardstick.stop() }
    let sampler = try bench.startSampler()
    defer { sampler.stop() }
    var outcome = Outcome()
    var schedule = ProofSchedule(plan)
    var search: MeasuredSearch?
    var failure: (any Error)?
    let onProgress: (LoadProgress) -> Void = { onEvent(.progress($0)) }
    let run = try engine.run(onProgress: onProgress) { results in
      if let result = results.last {
        if search != nil {
          let measured = MeasuredStep(
            [result],
            yardstick: yardstick,
            sampler: sampler,
            bench: bench
          )
          if let stress = search?.take(result, measured: measured) {
            onEvent(.trial(load: LoadLevel(result.step.load), stress: stress))
          }
        } else if case .complete(let index, let pieces) = schedule.take(result) {
          let step = StepProof(
            load: plan.levels[index],
            forecast: forecasts.count > index ? forecasts[index] : nil,
            expectedSpeed: expectedSpeed,
            measured: MeasuredStep(pieces, yardstick: yardstick, sampler: sampler, bench: bench)
          )
          outcome.steps.append(step)
          do { try record.store(step, index: index) } catch { failure = error }
          onEvent(.measured(step))
        }
      }
      if failure != nil { return nil }
      if let next = schedule.next() { return next }
      if search == nil, plan.search > 0 {
        search = MeasuredSearch(
          plan: plan,
          objectives: bench.system.objectives,
          steps: outcome.steps,
          expected: expectedCapacity
        )
      }
      return search?.next()
    }
    if let failure { throw failure }
    // A run that ended by itself leaves a partial step, which no one was asked about.
    if run.steps.last?.isPartial == true, let last = run.steps.last, search == nil {
      if case .complete(let index, let pieces) = schedule.take(last), pieces.last?.duration ?? 0 > 1
      {
        let step = StepProof(
          load: plan.levels[index],
          forecast: forecasts.count > index ? forecasts[index] : nil,
          expectedSpeed: expectedSpeed,
          measured: MeasuredStep(pieces, yardstick: yardstick, sampler: sampler, bench: bench)
        )
        outcome.steps.append(step)
        try record.store(step, index: index)
        onEvent(.measured(step))
      }
    }
    outcome.ending = run.ending
    if run.ending != .finished { outcome.remarks.append(run.ending.message) }
    outcome.capacity = search?.capacity
    if let reason = search?.reason { outcome.remarks.append(reason) }
    return outcome
  }

  /// The speeds at which a step is predicted before it runs: only the expected one where no
  /// service's CPU time follows the machine's.
  private static func speeds(around expected: Double, _ calibration: Calibration) -> [Double] {
    let follows = calibration.services.contains { $0.speedExponent.high > 0 }
    return follows ? [0.7, 0.85, 1, 1.15, 1.3].map { $0 * expected } : [expected]
  }
}
