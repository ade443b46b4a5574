import PalierModel
import PalierPlanning
import PalierProof

/// One proof with all that is needed to tell of it; its parts stand in the extensions.
struct ProofTelling {
  /// What is told.
  let proof: Proof
  /// The system, as its dossier describes it.
  let system: System
  /// Where predicted figures come from.
  let sources: Sources
  /// The variant's name, where there are several; nil where there is one.
  var name: Text?
  /// The colour of the variant in charts.
  var group = 0

  /// Where measured figures come from.
  var measured: Source { .measured(run: proof.run) }

  /// The step of the load that was asked about, or the highest valid one; nil without any step.
  var askedStep: StepProof? {
    if let asked = proof.steps.last(where: { $0.load == proof.asked }) { return asked }
    let valid = proof.steps.filter { $0.measured.validity == .valid }
    return (valid.isEmpty ? proof.steps : valid).max { $0.load.amount < $1.load.amount }
  }

  /// The capacity that counts, in whole people: the measured one, or else the predicted one.
  var capacity: Figure? {
    if let measuredCapacity = proof.measuredCapacity {
      return wholeFigure(measuredCapacity, from: measured)
    }
    return proof.predictedCapacity.map { wholeFigure($0, from: sources.predictedCapacity) }
  }

  /// A capacity in whole people, as an answer says it.
  func wholeFigure(_ capacity: Interval, from source: Source) -> Figure {
    Figure(proof.asked.rounded(capacity), .count, from: source)
  }

  /// A capacity as it was computed, to be compared with others.
  func figure(_ capacity: Interval, from source: Source) -> Figure {
    Figure(capacity, .count, from: source)
  }

  /// A text with the variant's name before it, where there are several.
  func named(_ text: Text) -> Text {
    name.map { Text(en: "\(text), \($0)", fr: "\(text), \($0)") } ?? text
  }
}

extension Text {
  /// A date (ISO 8601, UTC) as people write it in every language: `2026-01-31 15:45 UTC`.
  init(date: String) {
    let parts = date.split(separator: "T")
    guard parts.count == 2, parts[1].hasSuffix("Z"), parts[1].count >= 5 else {
      self.init(verbatim: date)
      return
    }
    self.init(verbatim: "\(parts[0]) \(parts[1].prefix(5)) UTC")
  }
}

extension Proof {
  /// The name of the variant: its changes.
  var variantName: Text { Proof.name(ofVariant: variant) }

  /// The name of a variant: its changes.
  static func name(ofVariant changes: [String]) -> Text {
    changes.isEmpty
      ? Text(en: "as it stands", fr: "en l'état")
      : Text(
        en: "with \(changes.joined(separator: " + "))",
        fr: "avec \(changes.joined(separator: " + "))"
      )
  }
}
