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
    let asked = proof.asked.words
    let start = name.map { Text(en: "\($0): ", fr: "\($0) : ") } ?? Text(verbatim: "")
    switch (proof.answer, capacity) {
    case (.yes, let capacity?):
      return Prose(
        en: "\(start)it holds \(asked); its capacity is \(capacity) \(proof.asked.unitWords).",
        fr: "\(start)\(asked) tiennent ; la capacité est de \(capacity) \(proof.asked.unitWords)."
      )
    case (.yes, nil):
      return Prose(
        en: "\(start)it holds \(asked): every objective was met.",
        fr: "\(start)\(asked) tiennent : chaque objectif a été tenu."
      )
    case (.no, let capacity?) where capacity.mid < 1:
      return Prose(
        en: "\(start)it misses its objectives at any load (capacity: \(capacity)).",
        fr: "\(start)les objectifs sont manqués à toute charge (capacité : \(capacity))."
      )
    case (.no, let capacity?):
      return Prose(
        en: "\(start)it holds \(capacity) \(proof.asked.unitWords), not \(asked).",
        fr: "\(start)la capacité est de \(capacity) \(proof.asked.unitWords), et non \(asked)."
      )
    case (.no, nil):
      return Prose(
        en: "\(start)it does not hold \(asked).",
        fr: "\(start)\(asked) ne tiennent pas."
      )
    case (.undecided, _):
      return Prose(
        en: "\(start)no measurement decides whether it holds \(asked).",
        fr: "\(start)aucune mesure ne permet de dire si \(asked) tiennent."
      )
    }
  }

  private var reason: Prose? {
    Prose(
      en: "Why: \(proof.reason).",
      fr: "Pourquoi : \(proof.reason)."
    )
  }

  private var bottleneck: Prose? {
    guard let first = proof.bottlenecks.first else { return nil }
    let users = Figure(Interval(exactly: first.users), .count, from: sources.predicted)
    return Prose(
      en:
        "\(code: first.station.name) gives out first, at \(users) \(proof.asked.unitWords): \(first.station.words).",
      fr:
        "\(code: first.station.name) cède en premier, à \(users) \(proof.asked.unitWords) : \(first.station.words)."
    )
  }

  /// What the answer rests on.
  private var grounds: Prose? {
    guard let step = askedStep else { return nil }
    let completions = Figure(
      Interval(exactly: Double(step.measured.actions.values.reduce(0) { $0 + $1.completions })),
      .count,
      from: measured
    )
    let steps = proof.steps.count
    guard let calibration = proof.calibration else {
      return Prose(
        en:
          "This rests on a load test of \(steps) steps; at \(step.load.words), \(completions) actions were completed. Nothing was predicted.",
        fr:
          "Cela repose sur un essai de charge de \(steps) pas ; à \(step.load.words), \(completions) actions ont été achevées. Rien n'était prédit."
      )
    }
    let requests = Figure(
      Interval(exactly: Double(calibration.requests)),
      .count,
      from: .measured(run: calibration.run)
    )
    return Prose(
      en:
        "This rests on a load test of \(steps) steps (at \(step.load.words), \(completions) actions were completed), and on predictions made before it from \(requests) requests at light load.",
      fr:
        "Cela repose sur un essai de charge de \(steps) pas (à \(step.load.words), \(completions) actions ont été achevées), et sur des prédictions faites avant lui d'après \(requests) requêtes à faible charge."
    )
  }
}
