import PalierModel
import PalierPlanning
import PalierProof

extension ProofTelling {
  /// The answer in one sentence, why, and what it rests on.
  var answer: Answer {
    Answer(verdict, statement, details: [reason, bottleneck, grounds].compactMap(\.self))
  }

  private var verdict: Answer.Verdict {
    switch proof.answer {
    case .yes: .yes
    case .no: .no
    case .undecided: .undecided
    }
  }

  private var statement: Prose {
    let core = judgement + predicted + Prose(en: ".", fr: ".")
    guard let name else { return core.capitalised }
    return Prose(en: "\(strong: name.capitalised): ", fr: "\(strong: name.capitalised) : ") + core
  }

  private var judgement: Prose {
    let asked = proof.asked.words
    switch (proof.answer, capacity) {
    case (.yes, let capacity?):
      return Prose(
        en: "it holds \(asked); its capacity is \(capacity) \(unit(of: capacity))",
        fr: "\(asked) tiennent ; la capacité est de \(capacity) \(unit(of: capacity))"
      )
    case (.yes, nil):
      return Prose(
        en: "it holds \(asked): every objective was met",
        fr: "\(asked) tiennent : chaque objectif a été tenu"
      )
    case (.no, let capacity?) where capacity.mid < 1:
      return Prose(
        en: "it misses its objectives at any load, with a capacity of \(capacity)",
        fr: "les objectifs sont manqués à toute charge, pour une capacité de \(capacity)"
      )
    case (.no, let capacity?) where capacity.mid >= proof.asked.amount:
      return Prose(
        en: "an objective was missed at \(asked), although the capacity is \(capacity)",
        fr: "un objectif est manqué à \(asked), bien que la capacité soit de \(capacity)"
      )
    case (.no, let capacity?):
      return Prose(
        en:
          "it holds \(capacity) \(unit(of: capacity)) at the same time, not \(proof.asked.amount)",
        fr:
          "la capacité est de \(capacity) \(unit(of: capacity)) en même temps, et non de \(proof.asked.amount)"
      )
    case (.no, nil):
      return Prose(en: "it does not hold \(asked)", fr: "\(asked) ne tiennent pas")
    case (.undecided, _):
      return Prose(
        en: "no measurement decides whether it holds \(asked)",
        fr: "aucune mesure ne permet de dire si \(asked) tiennent"
      )
    }
  }

  /// The predicted capacity, where a measured one stands before it.
  private var predicted: Prose {
    guard proof.answer != .undecided, proof.measuredCapacity != nil,
      let predicted = proof.predictedCapacity
    else { return Prose(en: "", fr: "") }
    let figure = wholeFigure(predicted, from: sources.predictedCapacity)
    return Prose(en: " (predicted: \(figure))", fr: " (prédit : \(figure))")
  }

  private func unit(of capacity: Figure) -> Text { proof.asked.unit(of: capacity.mid) }

  private var reason: Prose? {
    Prose(
      en: "Why: \(proof.reason).",
      fr: "Pourquoi : \(proof.reason)."
    )
  }

  private var bottleneck: Prose? {
    guard let first = proof.bottlenecks.first else { return nil }
    let users = Figure(
      Interval(exactly: first.users),
      .count,
      from: sources.predicted
    )
    return Prose(
      en:
        "\(code: first.station.name) gives out first, from \(users) \(unit(of: users)) on: \(first.station.words).",
      fr:
        "\(code: first.station.name) cède en premier, dès \(users) \(unit(of: users)) : \(first.station.words)."
    )
  }

  /// What the answer rests on.
  private var grounds: Prose? {
    guard !proof.steps.isEmpty else { return nil }
    let completed = proof.steps.reduce(0) { sum, step in
      sum + step.measured.actions.values.reduce(0) { $0 + $1.completions }
    }
    let completions = Figure(Interval(exactly: Double(completed)), .count, from: measured)
    let steps = proof.steps.count
    let noun = steps == 1 ? "step" : "steps"
    guard let calibration = proof.calibration else {
      return Prose(
        en:
          "This rests on a load test of \(completions) completed actions in \(steps) \(noun). Nothing was predicted.",
        fr:
          "Cela repose sur un essai de charge de \(completions) actions achevées en \(steps) pas. Rien n'était prédit."
      )
    }
    let requests = Figure(
      Interval(exactly: Double(calibration.requests)),
      .count,
      from: .measured(run: calibration.run)
    )
    return Prose(
      en:
        "This rests on a load test of \(completions) completed actions in \(steps) \(noun), and on predictions made before it from \(requests) requests at light load.",
      fr:
        "Cela repose sur un essai de charge de \(completions) actions achevées en \(steps) pas, et sur des prédictions faites avant lui d'après \(requests) requêtes à faible charge."
    )
  }
}
