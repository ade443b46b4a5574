import PalierModel
import PalierPlanning
import PalierProof

/// Several variants side by side, and what changes were predicted to do beside what they did.
struct VariantComparison {
  /// The variants.
  let tellings: [ProofTelling]
  /// What changes were predicted to do.
  let promises: [Promise]
  /// Where predicted figures come from.
  let sources: Sources

  /// The sections.
  @BlockBuilder var sections: [Block] {
    Section(en: "Side by side", fr: "Côte à côte") {
      variantTable
      for subject in subjects { levelTable(subject) }
    }
    for promise in promises {
      if let telling = tellings.first(where: { $0.proof.variant == promise.variant }) {
        promiseSection(promise, telling)
      }
    }
  }

  private var subjects: [ProofTelling.Subject] {
    tellings.first.map { ProofTelling.subjects(of: $0.system) } ?? []
  }

  private var variantTable: Table {
    Table(
      columns: [
        .words(en: "Variant", fr: "Variante"),
        .words(en: "Answer", fr: "Réponse"),
        .numbers(en: "Capacity predicted", fr: "Capacité prédite"),
        .numbers(en: "Capacity measured", fr: "Capacité mesurée"),
        .numbers(en: "Headroom", fr: "Marge"),
        .words(en: "Gives out first", fr: "Cède en premier"),
      ],
      rows: tellings.map { telling in
        let proof = telling.proof
        return [
          .text(telling.name ?? proof.variantName), proof.answer.cell,
          .figure(
            proof.predictedCapacity.map {
              telling.figure($0, from: sources.predictedCapacity)
            }
          ),
          .figure(proof.measuredCapacity.map { telling.figure($0, from: telling.measured) }),
          .figure(telling.headroom),
          proof.bottlenecks.first.map { first in
            .prose(Prose(en: "\(code: first.station.name)", fr: "\(code: first.station.name)"))
          } ?? .empty,
        ]
      }
    )
  }

  /// A measured response time of all variants, level by level.
  private func levelTable(_ subject: ProofTelling.Subject) -> Table? {
    var levels: [LoadLevel] = []
    for step in tellings.flatMap(\.proof.steps) where !levels.contains(step.load) {
      levels.append(step.load)
    }
    guard let first = levels.min(by: { $0.amount < $1.amount }) else { return nil }
    return Table(
      ProofTelling.title(of: subject),
      columns: [first.column]
        + tellings.map { .numbers($0.name ?? $0.proof.variantName, from: $0.measured) },
      rows: levels.sorted { $0.amount < $1.amount }.map { level in
        [.number(level.amount, .count)]
          + tellings.map { telling in
            guard
              let step = telling.proof.steps.first(where: { $0.load == level }),
              let found = subject.action.map({ step.measured.actions[$0] }) ?? step.measured.overall
            else { return .empty }
            return .interval(subject.quantity.of(found), subject.quantity.dimension)
          }
      }
    )
  }

  /// What a change was predicted to do, from the calibration of another variant, beside what it did.
  private func promiseSection(_ promise: Promise, _ telling: ProofTelling) -> Section {
    let from = Proof.name(ofVariant: promise.from)
    let source = Source.predicted(model: "\(Sources.model) (\(promise.calibration))", error: nil)
    let measured = telling.measured
    let proof = telling.proof
    var table = Table(
      columns: [
        .words(en: "Load", fr: "Charge"), .words(en: "Quantity", fr: "Grandeur"),
        .numbers(Text(en: "Predicted \(from)", fr: "Prédit \(from)"), from: source),
        .numbers(
          en: "Predicted from its own calibration",
          fr: "Prédit d'après son propre calibrage"
        ),
        .numbers(en: "Measured", fr: "Mesuré", from: measured),
        .numbers(en: "Error of the first", fr: "Erreur de la première"),
      ]
    )
    table.append([
      .text(en: "–", fr: "–"), .text(en: "capacity", fr: "capacité"),
      promise.capacity.map { .interval(proof.asked.rounded($0), .count) } ?? .empty,
      .figure(
        proof.predictedCapacity.map { telling.figure($0, from: sources.predictedCapacity) }
      ),
      proof.measuredCapacity.map { .interval(proof.asked.rounded($0), .count) } ?? .empty,
      VariantComparison.error(promise.capacity, proof.measuredCapacity),
    ])
    for step in proof.steps {
      let speed = step.measured.speed.mid
      guard let predicted = promise.prediction(of: step.load, speed: speed) else { continue }
      for quantity in [Quantity.throughput, .mean, .p95] {
        let (first, found) = (quantity.of(predicted.overall), quantity.of(step.measured.overall))
        table.append([
          .text(step.load.words), .text(quantity.name), .interval(first, quantity.dimension),
          .figure(
            step.corrected.map {
              Figure(
                quantity.of($0.overall),
                quantity.dimension,
                from: sources.predicted(quantity)
              )
            }
          ),
          .interval(found, quantity.dimension), VariantComparison.error(first, found),
        ])
      }
    }
    return Section(
      en: "What the change was predicted to do, and what it did",
      fr: "Ce que le changement devait faire, et ce qu'il a fait"
    ) {
      Paragraph(
        en:
          "The first prediction was made from the calibration \(from) and the change alone, and stored before the change was measured.",
        fr:
          "La première prédiction a été faite d'après le calibrage \(from) et le changement seul, et enregistrée avant que le changement soit mesuré."
      )
      table
      ProofTelling.table(
        of: promise.bottlenecks,
        Text(en: "What was to give out, in order", fr: "Ce qui devait céder, dans l'ordre"),
        unit: proof.asked.unitWords,
        from: source
      )
    }
  }

  private static func error(_ predicted: Interval?, _ measured: Interval?) -> Cell {
    guard let predicted, let measured, measured.mid > 0, measured.mid.isFinite else {
      return .empty
    }
    return .change(predicted.mid / measured.mid - 1)
  }
}

extension Verdict {
  /// The answer as a judgement.
  var cell: Cell {
    switch self {
    case .yes: .badge(.good, en: "yes", fr: "oui")
    case .no: .badge(.bad, en: "no", fr: "non")
    case .undecided: .badge(.warning, en: "undecided", fr: "indécis")
    }
  }
}
