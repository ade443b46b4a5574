import PalierModel
import PalierPlanning
import PalierProof

extension ProofTelling {
  /// The steps: whether they count, and what they ran on.
  var stepTable: Table {
    Table(
      Text(en: "The steps of the load test", fr: "Les pas de l'essai de charge"),
      columns: [
        proof.asked.column,
        .words(en: "Validity", fr: "Validité"),
        .numbers(en: "Measured for", fr: "Mesuré pendant", from: measured),
        .numbers(en: "Failed requests", fr: "Requêtes en échec", from: measured),
        .numbers(en: "Machine's speed", fr: "Vitesse de la machine", from: measured),
        .numbers(en: "Tester's CPU", fr: "CPU du testeur", from: measured),
      ],
      rows: proof.steps.map { step in
        [
          .number(step.load.amount, .count), step.measured.validity.cell,
          .number(step.measured.duration, .time), .number(step.measured.errorShare, .ratio),
          .interval(step.measured.speed, .ratio), .number(step.measured.testerShare, .ratio),
        ]
      }
    )
  }

  /// What the machine under test did meanwhile; nil where nothing was read.
  var machineTable: Table? {
    var table = Table(
      Text(en: "The machine during the steps", fr: "La machine pendant les pas"),
      columns: [
        proof.asked.column,
        .numbers(en: "Cores at work", fr: "Cœurs occupés", from: measured),
        .numbers(en: "Other programs", fr: "Autres programmes", from: measured),
        .numbers(en: "Hypervisor", fr: "Hyperviseur", from: measured),
        .numbers(en: "Limited periods", fr: "Périodes freinées", from: measured),
        .numbers(en: "Swap", fr: "Swap", from: measured),
      ]
    )
    for step in proof.steps {
      guard let machine = step.measured.machine else { continue }
      table.append([
        .number(step.load.amount, .count), .number(machine.busy, .count),
        machine.others.map { .number($0, .count) } ?? .empty, .number(machine.steal, .ratio),
        .number(machine.throttledPeriods, .count), .number(machine.swapped, .information),
      ])
    }
    return table.rows.isEmpty ? nil : table
  }

  /// Why some steps do not count.
  var stepNotes: Notes? {
    let notes = proof.steps.compactMap { step in
      step.measured.reason.map {
        Text(en: "At \(step.load.words): \($0).", fr: "À \(step.load.words) : \($0).")
      }
    }
    return notes.isEmpty ? nil : Notes(notes)
  }

  /// Every prediction beside its measurement.
  var comparisonTable: Table {
    var table = comparison(
      Text(en: "All actions together", fr: "Toutes actions confondues")
    )
    for step in proof.steps {
      for quantity in [Quantity.throughput, .mean, .p95] {
        table.append(
          row(
            quantity.at(step.load),
            quantity,
            predicted: step.corrected?.overall,
            measured: step.measured.overall,
            validity: step.measured.validity
          )
        )
      }
    }
    return table
  }

  /// Each action at the load that was asked about.
  var actionTable: Table? {
    guard let step = askedStep, !step.measured.actions.isEmpty else { return nil }
    var table = comparison(
      Text(en: "Each action at \(step.load.words)", fr: "Chaque action à \(step.load.words)")
    )
    let order = system.actions.map(\.name)
    let names = step.measured.actions.keys.sorted {
      (order.firstIndex(of: $0) ?? .max, $0) < (order.firstIndex(of: $1) ?? .max, $1)
    }
    for name in names {
      guard let measured = step.measured.actions[name] else { continue }
      let isHeld = system.action(named: name)?.held != nil
      for quantity in Quantity.allCases {
        let label = quantity.of(action: name)
        table.append(
          row(
            isHeld && quantity != .throughput
              ? Text(en: "\(label), beyond the hold", fr: "\(label), au-delà de la retenue")
              : label,
            quantity,
            predicted: step.corrected?.actions[name],
            measured: measured,
            validity: step.measured.validity
          )
        )
      }
    }
    return table
  }

  /// Predictions at the speed of the calibration beside those at the speed that was measured; nil
  /// where they hardly differ.
  var correctionTable: Table? {
    var table = Table(
      Text(
        en: "What the machine's speed changed in the predictions",
        fr: "Ce que la vitesse de la machine a changé aux prédictions"
      ),
      columns: [
        .words(en: "Quantity", fr: "Grandeur"),
        .numbers(en: "At the calibration's speed", fr: "À la vitesse du calibrage"),
        .numbers(en: "At the speed measured", fr: "À la vitesse mesurée"),
        .numbers(en: "Measured", fr: "Mesuré", from: measured),
      ]
    )
    for step in proof.steps {
      guard let raw = step.raw?.overall, let corrected = step.corrected?.overall else { continue }
      for quantity in [Quantity.throughput, .mean, .p95] {
        let (before, after) = (quantity.of(raw), quantity.of(corrected))
        guard abs(before.mid - after.mid) > 0.01 * after.mid else { continue }
        let source = sources.predicted(quantity)
        table.append([
          .text(quantity.at(step.load)),
          .figure(Figure(before, quantity.dimension, from: source)),
          .figure(Figure(after, quantity.dimension, from: source)),
          .interval(quantity.of(step.measured.overall), quantity.dimension),
        ])
      }
    }
    return table.rows.isEmpty ? nil : table
  }

  private func comparison(_ caption: Text) -> Table {
    Table(
      caption,
      columns: [
        .words(en: "Quantity", fr: "Grandeur"),
        .numbers(en: "Predicted", fr: "Prédit"),
        .numbers(en: "Measured", fr: "Mesuré", from: measured),
        .numbers(en: "Error", fr: "Erreur"),
        .words(en: "Prediction", fr: "Prédiction"),
      ]
    )
  }

  private func row(
    _ name: Text,
    _ quantity: Quantity,
    predicted: ActionPrediction?,
    measured: MeasuredAction,
    validity: MeasuredStep.Validity
  ) -> [Cell] {
    let found = quantity.of(measured)
    guard let predicted = predicted.map(quantity.of) else {
      return [.text(name), .empty, .interval(found, quantity.dimension), .empty, .empty]
    }
    return [
      .text(name),
      .figure(Figure(predicted, quantity.dimension, from: sources.predicted(quantity))),
      .interval(found, quantity.dimension),
      found.mid > 0 && found.mid.isFinite ? .change(predicted.mid / found.mid - 1) : .empty,
      validity == .valid ? .judgement(predicted, found) : validity.uncounted,
    ]
  }
}

extension Cell {
  /// Whether a measurement lies where it was predicted.
  static func judgement(_ predicted: Interval, _ measured: Interval) -> Cell {
    if predicted.contains(measured.mid) {
      return .badge(.good, en: "holds", fr: "tient")
    }
    return measured.contains(predicted.mid)
      || predicted.low <= measured.high && measured.low <= predicted.high
      ? .badge(.neutral, en: "near", fr: "proche") : .badge(.warning, en: "off", fr: "à côté")
  }
}

extension MeasuredStep.Validity {
  /// That a row of a step which is not valid does not count.
  fileprivate var uncounted: Cell {
    .badge(.neutral, en: "not counted", fr: "ne compte pas")
  }

  /// It as a judgement.
  var cell: Cell {
    switch self {
    case .valid: .badge(.good, en: "valid", fr: "valable")
    case .void: .badge(.bad, en: "void", fr: "nul")
    case .undecided: .badge(.warning, en: "undecided", fr: "indécis")
    }
  }
}
