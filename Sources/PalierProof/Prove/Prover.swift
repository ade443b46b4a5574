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
  let record: any ProofRecord
  /// Runs the levels, and the search straight after them.
  let engine: LoadEngine
  /// Runs the search where the engine's limits ended the levels.
  let second: LoadEngine

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
    let plan = plan.letting(visitsOf: bench.system)
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
    second = try LoadEngine(script, configuration)
  }

  /// Ends the run soon and keeps what was measured; may be called from any thread.
  public func stop() {
    engine.stop()
    second.stop()
  }

  /// Predicts, tests, compares.
  ///
  /// `run` is the identifier of the run in the store.
  public func prove(run: String, date: String, onEvent: (ProofEvent) -> Void) throws -> Proof {
    let expectedSpeed = predictor?.builder.calibration.speed.mid ?? 1
    var forecasts: [Forecast?] = []
    var capacity: CapacityForecast?
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
      let load = plan.asked.ofItsKind
      capacity = try plan.predictedCapacity ?? predictor.capacityForecast(load: load)
      if let capacity { try record.store(capacity) }
      bottlenecks = try predictor.bottlenecks(speed: expectedSpeed, load: load)
      onEvent(.capacity(capacity?.expected, bottlenecks))
    }
    let outcome = try measure(
      forecasts,
      expectedSpeed: expectedSpeed,
      expectedCapacity: capacity?.expected,
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
      predictedCapacity: capacity?.expected,
      measuredCapacity: outcome.capacity,
      correctedCapacity: outcome.searchSpeed.flatMap { capacity?.at(speed: $0) },
      searchSpeed: outcome.searchSpeed,
      steps: outcome.steps,
      calibration: predictor?.builder.calibration,
      remarks: (predictor == nil ? [Prover.unpredicted] : []) + outcome.remarks
    )
  }

  /// Why there are no predictions.
  private static let unpredicted = Text(
    en: """
      nothing was predicted, since nobody observed the target's machine: `observe: ssh HOST` in the \
      dossier lets Palier calibrate there
      """,
    fr: """
      rien n'a été prédit, car personne n'observait la machine de la cible : « observe: ssh HÔTE » \
      dans le dossier permet à Palier d'y calibrer
      """
  )
}
