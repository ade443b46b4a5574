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
            proof.comparedCapacity.map {
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
              step.measured.validity != .void,
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
    let rows = rows(of: promise, telling)
    let errors = rows.compactMap(\.error).map(\.magnitude).sorted()
    let source = Source.predicted(
      model: "\(Sources.model) (\(promise.calibration))",
      error: errors.isEmpty ? nil : errors[errors.count / 2]
    )
    return Section(
      en: "What the change was predicted to do, and what it did",
      fr: "Ce que le changement devait faire, et ce qu'il a fait"
    ) {
      Paragraph(
        en:
          "Promised: predicted from the calibration of the system \(from) and the change alone, and stored before the change was measured. Predicted: from the calibration of the changed system.",
        fr:
          "Promis : prédit d'après le calibrage du système \(from) et le changement seul, et enregistré avant que le changement soit mesuré. Prédit : d'après le calibrage du système changé."
      )
      Table(
        columns: [
          .words(en: "Quantity", fr: "Grandeur"),
          .numbers(en: "Promised", fr: "Promis", from: source),
          .numbers(en: "Predicted", fr: "Prédit"),
          .numbers(en: "Measured", fr: "Mesuré", from: telling.measured),
          .numbers(en: "Error of the promise", fr: "Erreur de la promesse"),
        ],
        rows: rows.map { row in
          [
            .text(row.name),
            row.promised.map { .interval($0, row.dimension) } ?? .empty,
            .figure(row.predicted),
            row.measured.map { .interval($0, row.dimension) } ?? .empty,
            row.error.map { .change($0) } ?? .empty,
          ]
        }
      )
      ProofTelling.table(
        of: promise.bottlenecks,
        Text(
          en: "What was promised to give out, in order",
          fr: "Ce qui devait céder, dans l'ordre"
        ),
        from: source
      )
    }
  }

  /// One quantity as it was promised, predicted and measured.
  private struct Row {
    var name: Text
    var dimension: Dimension
    var promised: Interval?
    var predicted: Figure?
    var measured: Interval?

    /// The relative error of the promise.
    var error: Double? {
      guard let promised, let measured, measured.mid > 0, measured.mid.isFinite else { return nil }
      return promised.mid / measured.mid - 1
    }
  }

  private func rows(of promise: Promise, _ telling: ProofTelling) -> [Row] {
    let proof = telling.proof
    let capacity = Row(
      name: Text(en: "capacity", fr: "capacité"),
      dimension: .count,
      promised: promise.capacity(speed: proof.searchSpeed),
      predicted: proof.comparedCapacity.map {
        telling.figure($0, from: sources.predictedCapacity)
      },
      measured: proof.measuredCapacity
    )
    return [capacity]
      + proof.steps.flatMap { step -> [Row] in
        let speed = step.measured.speed.mid
        guard let promised = promise.prediction(of: step.load, speed: speed) else { return [] }
        return [Quantity.throughput, .mean, .p95].map { quantity in
          Row(
            name: quantity.at(step.load),
            dimension: quantity.dimension,
            promised: quantity.of(promised.overall),
            predicted: step.corrected.map {
              Figure(
                quantity.of($0.overall),
                quantity.dimension,
                from: sources.predicted(quantity)
              )
            },
            measured: quantity.of(step.measured.overall)
          )
        }
      }
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
