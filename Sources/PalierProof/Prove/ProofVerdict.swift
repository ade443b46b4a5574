import PalierLoad
import PalierModel
import PalierPlanning

/// Whether the load that was asked about holds, and why.
struct ProofVerdict {
  let answer: Verdict
  let reason: Text

  /// Judges the step of the asked load, or the reason for which the run never came to it.
  init(asked: LoadLevel, steps: [StepProof], ending: RunEnding, objectives: Objectives) {
    for step in steps where step.measured.validity == .valid {
      let stress = step.measured.stress(objectives)
      // More load is never easier: a lower step that fails decides too.
      if stress.worst > 1, let nearest = stress.nearest, step.load.amount <= asked.amount {
        (answer, reason) = (
          .no, Text(en: "at \(step.load.text): \(nearest)", fr: "à \(step.load.text) : \(nearest)")
        )
        return
      }
    }
    switch ending {
    case .tooManyErrors, .tooSlow:
      // Where nothing succeeded, it is not the load that fails: a wrong password, a dead target.
      let succeeded = steps.contains { $0.measured.overall.completions > 0 }
      // The step at which the run ended itself: its load is no more than the one asked about, unless
      // that was passed before.
      guard let step = steps.last else {
        (answer, reason) = (.undecided, ending.message)
        return
      }
      let message = Text(
        en: "at \(step.load.text): \(ending.message)",
        fr: "à \(step.load.text) : \(ending.message)"
      )
      if step.measured.validity == .void, let why = step.measured.reason {
        (answer, reason) = (
          .undecided, Text(en: "\(message), but \(why)", fr: "\(message), mais \(why)")
        )
      } else {
        (answer, reason) = (succeeded ? .no : .undecided, message)
      }
      return
    case .targetGone, .bounded:
      (answer, reason) = (.undecided, ending.message)
      return
    case .finished, .stopped: break
    }
    guard let step = steps.last(where: { $0.load.amount >= asked.amount }) else {
      (answer, reason) = (
        .undecided,
        Text(
          en: "the test never reached \(asked.text)",
          fr: "l'essai n'a pas atteint \(asked.text)"
        )
      )
      return
    }
    guard step.measured.validity == .valid else {
      let why = step.measured.reason ?? Text(verbatim: "")
      (answer, reason) = (
        .undecided,
        Text(
          en: "the step at \(asked.text) does not count: \(why)",
          fr: "le pas à \(asked.text) ne compte pas : \(why)"
        )
      )
      return
    }
    guard !objectives.isEmpty else {
      (answer, reason) = (
        .undecided,
        Text(
          en: "the dossier has no objectives to judge by",
          fr: "le dossier n'a pas d'objectif qui permette de juger"
        )
      )
      return
    }
    let stress = step.measured.stress(objectives)
    guard stress.isComplete, let nearest = stress.nearest else {
      (answer, reason) = (
        .undecided,
        Text(
          en: "not all that the objectives ask about was measured in this step",
          fr: "ce pas n'a pas mesuré tout ce que demandent les objectifs"
        )
      )
      return
    }
    (answer, reason) = (
      .yes, Text(en: "at \(asked.text): \(nearest)", fr: "à \(asked.text) : \(nearest)")
    )
  }
}

extension MeasuredStep {
  /// How near the step came to the objectives.
  func stress(_ objectives: Objectives) -> ObjectiveStress {
    ObjectiveStress(objectives, errors: errorShare) { statistic, action in
      let found = action.map { actions[$0] } ?? overall
      guard let measured = found, measured.completions > 0 else { return nil }
      switch statistic {
      case .mean: return measured.mean.mid
      case .p95: return measured.p95.mid
      case .p99: return measured.p99.mid
      case .p50: return measured.p50
      case .p75: return measured.p75
      case .p90: return measured.p90
      }
    }
  }
}

extension LoadLevel {
  /// The load in words.
  var text: Text {
    switch self {
    case .users(let count): Text(en: "\(count) users", fr: "\(count) personnes")
    case .arrivals(let rate, _):
      Text(en: "\(rate) arrivals a second", fr: "\(rate) arrivées par seconde")
    }
  }
}
