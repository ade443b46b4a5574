import PalierLoad
import PalierModel
import PalierQueueing
import PalierReport

/// What a load test means for the objectives.
struct LoadVerdict: Sendable {
  /// The answer; nil where nothing was asked but to measure.
  let answer: Answer.Verdict?
  /// Why.
  let reason: Text
  /// The status that the command ends with.
  let exitStatus: ExitStatus

  /// The verdict on a run.
  ///
  /// A run that stopped by itself because of errors or response times says no, and so does a
  /// step that misses an objective, be it one that never settled: an overloaded system does not. A
  /// void step decides nothing, and neither does a target that went away.
  init(_ result: LoadTest.Result, _ objectives: Objectives, targetIsGone: Bool) {
    let run = result.run
    switch run.ending {
    case .tooManyErrors where targetIsGone: self.init(.undecided, RunEnding.targetGone.message)
    case .tooManyErrors:
      let message = run.ending.message
      let kinds = ErrorKind.list(result.failures)
      self.init(.no, Text(en: "\(message) (\(kinds))", fr: "\(message) (\(kinds))"))
    case .tooSlow: self.init(.no, run.ending.message)
    case .targetGone, .stopped, .bounded: self.init(.undecided, run.ending.message)
    case .finished:
      if let capacity = result.capacity {
        self.init(capacity, run.steps)
      } else {
        self.init(finished: run, objectives)
      }
    }
  }

  /// The verdict on a search: yes if it found a capacity between loads that pass and loads that
  /// fail, no if even the lowest load it tried fails.
  private init(_ estimate: CapacityEstimate, _ steps: [StepResult]) {
    let lowest = steps.map(\.step.offered).min()
    let lowestIsVoid = steps.filter { $0.step.offered == lowest }
      .allSatisfy { $0.validity.verdict == .void }
    if !estimate.capacity.high.isFinite || (estimate.capacity.mid == 0 && lowestIsVoid) {
      self.init(.undecided, estimate.reason)
    } else {
      self.init(estimate.capacity.mid > 0 ? .yes : .no, estimate.reason)
    }
  }

  private init(finished run: LoadRun, _ objectives: Objectives) {
    let usable = run.steps.filter { $0.validity.verdict != .void && !$0.isPartial }
    if let missed = usable.lazy.compactMap({ LoadVerdict.missed(objectives, in: $0) }).first {
      self.init(.no, missed)
    } else if let void = run.steps.first(where: { $0.validity.verdict != .valid }) {
      self.init(.undecided, LoadVerdict.why(void))
    } else if objectives.responseTimes.isEmpty, objectives.errors == nil {
      self.init(nil, run.ending.message)
    } else {
      self.init(
        .yes,
        Text(en: "every step met every objective", fr: "chaque pas a tenu chaque objectif")
      )
    }
  }

  private init(_ answer: Answer.Verdict?, _ reason: Text) {
    self.answer = answer
    self.reason = reason
    exitStatus =
      switch answer {
      case .yes, nil: .yes
      case .no: .no
      case .undecided: .measurement
      }
  }

  /// The first objective that a step missed, in words; nil if it met all of them.
  static func missed(_ objectives: Objectives, in step: StepResult) -> Text? {
    for objective in objectives.responseTimes {
      let series =
        objective.action.map { step.action($0)?.latency } ?? step.overallLatency()
      guard let histogram = series?.histogram, histogram.count > 0 else { continue }
      let value = objective.statistic.quantile.map(histogram.percentile) ?? histogram.mean
      guard value > objective.limit.mid else { continue }
      let what =
        objective.action.map { Text(verbatim: $0) }
        ?? Text(en: "all actions", fr: "toutes les actions")
      return Text(
        en: """
          \(objective.statistic.rawValue) of \(what) was \(value, .time) at \(step.step.offeredText); the \
          objective is \(objective.limit.mid, .time)
          """,
        fr: """
          \(objective.statistic.rawValue) de \(what) valait \(value, .time) à \(step.step.offeredText) ; \
          l'objectif est \(objective.limit.mid, .time)
          """
      )
    }
    if let limit = objectives.errors?.mid, step.errorShare > limit {
      return Text(
        en: """
          \(percent: step.errorShare, decimals: 1) of the requests failed at \(step.step.offeredText); \
          the objective is \(percent: limit, decimals: 1)
          """,
        fr: """
          \(percent: step.errorShare, decimals: 1) des requêtes ont échoué à \(step.step.offeredText) ; \
          l'objectif est \(percent: limit, decimals: 1)
          """
      )
    }
    return nil
  }

  private static func why(_ step: StepResult) -> Text {
    let reason = step.validity.reason ?? Text(verbatim: step.validity.verdict.rawValue)
    return Text(
      en: "the step at \(step.step.offeredText) does not count: \(reason)",
      fr: "le pas à \(step.step.offeredText) ne compte pas : \(reason)"
    )
  }
}
