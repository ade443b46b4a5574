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
  private let levels: LoadEngine
  /// An engine of its own, which no limit stops: a search has to go beyond the capacity.
  private let search: LoadEngine

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
    levels = try LoadEngine(script, configuration)
    configuration.errorLimit = 1
    configuration.latencyLimitFactor = .infinity
    search = try LoadEngine(script, configuration)
  }

  /// Ends the run soon and keeps what was measured; may be called from any thread.
  public func stop() {
    levels.stop()
    search.stop()
  }

  /// Predicts, tests, compares.
  ///
  /// `run` is the identifier of the run in the store.
  public func prove(run: String, date: String, onEvent: (ProofEvent) -> Void) throws -> Proof {
    let expectedSpeed = predictor?.builder.calibration.speed.mid ?? 1
    var forecasts: [Forecast?] = []
    var capacity: Interval?
    var bottlenecks: [Bottleneck] = []
    if let predictor {
      for (index, level) in plan.levels.enumerated() {
        let forecast = try predictor.forecast(
          level,
          duration: min(plan.duration.high, 2 * plan.duration.low),
          warmUp: plan.warmUp
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
    func measured(_ pieces: [StepResult]) -> MeasuredStep {
      MeasuredStep(pieces, yardstick: yardstick, sampler: sampler, bench: bench)
    }
    var outcome = Outcome()
    func keep(_ index: Int, _ pieces: [StepResult]) throws {
      let step = StepProof(
        load: plan.levels[index],
        forecast: forecasts.count > index ? forecasts[index] : nil,
        expectedSpeed: expectedSpeed,
        measured: measured(pieces)
      )
      outcome.steps.append(step)
      if let forecast = step.forecast, !forecast.covers(speed: step.measured.speed.mid) {
        outcome.remarks.append(Prover.beyondForecast(step))
      }
      try record.store(step, index: index)
      onEvent(.measured(step))
    }
    outcome.ending = try runLevels(keep, onEvent: onEvent)
    if outcome.ending != .finished { outcome.remarks.append(outcome.ending.message) }
    switch outcome.ending {
    case .stopped, .targetGone: return outcome
    case .finished, .tooManyErrors, .tooSlow: break
    }
    guard
      var trials = MeasuredSearch(
        plan: plan,
        objectives: bench.system.objectives,
        steps: outcome.steps,
        expected: expectedCapacity
      )
    else { return outcome }
    // What an overload left behind is served before the next load comes.
    if outcome.ending != .finished { MonotonicClock.sleep(for: Prover.recovery) }
    let onProgress: (LoadProgress) -> Void = { onEvent(.searching($0)) }
    _ = try search.run(onProgress: onProgress) { results in
      if let result = results.last {
        let stress = trials.take(result, measured: measured([result]))
        onEvent(.trial(load: LoadLevel(result.step.load), stress: stress))
      }
      return trials.next()
    }
    outcome.capacity = trials.capacity
    if let reason = trials.reason { outcome.remarks.append(reason) }
    return outcome
  }

  /// Seconds between an overload and the search.
  private static let recovery = 5.0

  /// Runs the levels, and hands over each with its pieces; returns why it ended.
  private func runLevels(
    _ keep: (Int, [StepResult]) throws -> Void,
    onEvent: (ProofEvent) -> Void
  ) throws -> RunEnding {
    var schedule = ProofSchedule(plan)
    var failure: (any Error)?
    let onProgress: (LoadProgress) -> Void = { onEvent(.progress($0)) }
    let run = try levels.run(onProgress: onProgress) { results in
      do {
        if let result = results.last, case .complete(let index, let pieces) = schedule.take(result)
        {
          try keep(index, pieces)
        }
      } catch { failure = error }
      return failure == nil ? schedule.next() : nil
    }
    if let failure { throw failure }
    // A run that was stopped leaves a level in the middle: what it measured is kept.
    if let last = run.steps.last, last.isPartial,
      case .complete(let index, let pieces) =
        schedule.take(last)
    {
      try keep(index, pieces)
    } else if run.ending != .finished, let (index, pieces) = schedule.unfinished {
      try keep(index, pieces)
    }
    return run.ending
  }

  private static func beyondForecast(_ step: StepProof) -> Text {
    let speed = step.measured.speed.mid
    return Text(
      en: """
        at \(step.load.text) the machine ran at \(percent: speed) of the reference speed, beyond \
        the speeds that had been predicted for: the nearest one is shown
        """,
      fr: """
        à \(step.load.text), la machine tournait à \(percent: speed) de la vitesse de référence, \
        au-delà des vitesses prédites : la plus proche est montrée
        """
    )
  }
}
