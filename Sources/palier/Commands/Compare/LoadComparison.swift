import PalierLoad
import PalierModel

/// Two load tests held against each other, step by step.
struct LoadComparison: Sendable {
  /// A load that both offered.
  struct Step: Sendable {
    /// The load.
    let load: LoadStep
    /// What differs; nil where a step does not count or is too short.
    let comparison: RunComparison?
  }

  /// The identifiers of the runs.
  let runs: [String]
  /// The loads that both offered, in the order of the first.
  let steps: [Step]

  init(_ firstRun: String, _ first: [StepResult], _ secondRun: String, _ second: [StepResult]) {
    runs = [firstRun, secondRun]
    var rest = second
    steps = first.compactMap { step in
      guard let match = rest.firstIndex(where: { $0.step.isSameLoad(as: step.step) }) else {
        return nil
      }
      let other = rest.remove(at: match)
      let counts = [step, other].allSatisfy { $0.validity.verdict != .void }
      return Step(
        load: step.step,
        comparison: counts
          ? RunComparison(step.overallLatency(), other.overallLatency()) : nil
      )
    }
  }

  /// True if a step differs by more than chance; nil where nothing could be compared.
  ///
  /// Each of n steps has to be n times as improbable.
  var isReal: Bool? {
    let compared = steps.compactMap(\.comparison)
    guard !compared.isEmpty else { return nil }
    return compared.contains { isReal($0, among: compared.count) }
  }

  /// True if a difference is real, as one of those of so many steps.
  func isReal(_ difference: RunComparison.Difference) -> Bool {
    difference.probability * Double(max(1, steps.compactMap(\.comparison).count))
      <= RunComparison.falseAlarms
  }

  private func isReal(_ comparison: RunComparison, among count: Int) -> Bool {
    comparison.differences.contains { $0.probability * Double(count) <= RunComparison.falseAlarms }
  }

  var exitStatus: ExitStatus {
    switch isReal {
    case true?: .no
    case false?: .yes
    case nil: .measurement
    }
  }

  /// The answer in a sentence.
  var answer: Text {
    switch isReal {
    case true?:
      Text(
        en: "the runs differ by more than chance explains",
        fr: "les essais diffèrent plus que le hasard ne l'explique"
      )
    case false?:
      Text(
        en: "no difference that chance would not explain as well",
        fr: "aucune différence que le hasard n'expliquerait aussi bien"
      )
    case nil:
      Text(
        en: "no step of at least five seconds, with the same load and not void, is in both runs",
        fr:
          "aucun pas d'au moins cinq secondes, de même charge et non nul, n'est dans les deux essais"
      )
    }
  }
}
