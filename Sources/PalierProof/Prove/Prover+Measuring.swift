import PalierLoad
import PalierModel
import PalierObserve
import PalierPlanning
import PalierPlatform

extension Prover {
  /// What the test gave.
  struct Outcome {
    var steps: [StepProof] = []
    var capacity: Interval?
    /// The machine's speed while the capacity was searched for.
    var searchSpeed: Double?
    /// How the levels ended.
    var ending = RunEnding.finished
    var remarks: [Text] = []
  }

  /// Seconds between an overload and the search.
  private static let recovery = 5.0

  /// Runs the levels and the search, beside the forecasts that were made for them.
  func measure(
    _ forecasts: [Forecast?],
    expectedSpeed: Double,
    expectedCapacity: Interval?,
    onEvent: (ProofEvent) -> Void
  ) throws -> Outcome {
    let yardstick = try bench.startYardstick()
    defer { yardstick.stop() }
    let sampler = try bench.startSampler()
    defer { sampler.stop() }
    let pace = EntryPace(predictor?.builder, capacity: expectedCapacity)
    var outcome = Outcome()
    var schedule = ProofSchedule(
      plan,
      pace: pace,
      expectedCapacity: expectedCapacity?.mid
    )
    var search: MeasuredSearch?
    var keptReadings = 0

    func measured(_ pieces: [StepResult]) -> MeasuredStep {
      MeasuredStep(pieces, yardstick: yardstick, sampler: sampler, bench: bench)
    }
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
      // What came before this step's end and was not kept yet.
      let readings = sampler.series()
      try record.store(Array(readings.dropFirst(keptReadings)))
      keptReadings = readings.count
      onEvent(.measured(step))
    }
    func take(_ result: StepResult) throws {
      if let stress = search?.take(result, measured: measured([result])) {
        onEvent(.trial(load: LoadLevel(result.step.load), stress: stress))
      } else if case .complete(let index, let pieces) = schedule.take(result) {
        try keep(index, pieces)
      }
    }
    func startSearch() {
      search = MeasuredSearch(
        plan: plan,
        objectives: bench.system.objectives,
        steps: outcome.steps,
        expected: expectedCapacity,
        pace: pace
      )
    }
    func drive(_ engine: LoadEngine) throws -> LoadRun {
      var failure: (any Error)?
      var isSearching = search != nil
      let onProgress: (LoadProgress) -> Void = {
        onEvent(
          isSearching ? .searching($0) : schedule.isPriming ? .warmingUp($0) : .progress($0)
        )
      }
      let run = try engine.run(onProgress: onProgress) { results in
        do {
          if let result = results.last { try take(result) }
        } catch {
          failure = error
          return nil
        }
        if search == nil {
          if let step = schedule.next() { return step }
          startSearch()
          isSearching = search != nil
        }
        return search?.next()
      }
      if let failure { throw failure }
      return run
    }

    let run = try drive(engine)
    if search == nil {
      outcome.ending = run.ending
      // A run that was stopped leaves a level in the middle: what it measured is kept.
      if let last = run.steps.last, last.isPartial {
        try take(last)
      } else if run.ending != .finished, let (index, pieces) = schedule.unfinished {
        try keep(index, pieces)
      }
    }
    if run.ending != .finished { outcome.remarks.append(run.ending.message) }
    switch run.ending {
    case .finished, .stopped, .targetGone, .bounded: break
    case .tooManyErrors, .tooSlow:
      startSearch()
      guard search != nil else { break }
      // What an overload left behind is served before the next load comes.
      MonotonicClock.sleep(for: Prover.recovery)
      _ = try drive(second)
    }
    try bench.checkObserver()
    outcome.capacity = search?.capacity
    outcome.searchSpeed = search?.speed
    if let reason = search?.reason { outcome.remarks.append(reason) }
    return outcome
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
