public import PalierModel
import PalierPlanning
public import PalierProof

/// What `palier prove` prints: one proof.
public struct ProofDocument: Sendable {
  private let telling: ProofTelling

  /// The document of a proof.
  ///
  /// `system` is the dossier's, with the changes that the proof's target had; `history` says how
  /// wrong predictions have been so far.
  public init(proof: Proof, system: System, history: PredictionHistory = PredictionHistory()) {
    telling = ProofTelling(
      proof: proof,
      system: system,
      sources: Sources(history: history.completed(by: [proof]))
    )
  }

  /// The document.
  public var document: Document {
    let proof = telling.proof
    return Document(
      title: proof.asked.question(of: proof.system),
      subtitle: Text(
        en: "\(proof.variantName.capitalised), run \(proof.run), \(Text(date: proof.date))",
        fr: "\(proof.variantName.capitalised), essai \(proof.run), \(Text(date: proof.date))"
      )
    ) {
      telling.answer
      ProofTelling.charts(of: [telling])
      telling.sections
      ProofTelling.ending(system: telling.system, sources: telling.sources)
    }
  }
}

extension ProofTelling {
  /// The charts of one or several proofs.
  @BlockBuilder static func charts(of tellings: [ProofTelling]) -> [Block] {
    if let first = tellings.first, tellings.contains(where: { !$0.proof.steps.isEmpty }) {
      Section(en: "Under load", fr: "Sous la charge") {
        for subject in subjects(of: first.system) { chart(subject, of: tellings) }
        chart(Subject(quantity: .throughput), of: tellings)
        for telling in tellings { telling.utilisationChart }
      }
    }
  }

  /// All that there is to tell of one proof, behind its answer and the charts.
  @BlockBuilder var sections: [Block] {
    Section(en: "Capacity, and what gives out first", fr: "La capacité, et ce qui cède en premier")
    {
      capacityDefinitions
      ProofTelling.table(
        of: proof.bottlenecks,
        Text(en: "What gives out, in order", fr: "Ce qui cède, dans l'ordre"),
        from: sources.predicted
      )
    }
    if !proof.steps.isEmpty {
      Section(en: "Predicted, and measured", fr: "Prédit, et mesuré") {
        comparisonTable
        stepTable
        stepNotes
        machineTable
        actionTable
        correctionTable
      }
    }
    if let calibration = proof.calibration {
      Section(
        en: "The calibration that predictions rest on",
        fr: "Le calibrage sur lequel reposent les prédictions"
      ) {
        if let first = proof.bottlenecks.first, let prediction = askedStep?.corrected {
          DemandShares(of: first.station, prediction, calibration, system)
            .table(
              of: first.station,
              from: sources.predicted,
              demandsFrom: .measured(run: calibration.run)
            )
        }
        CalibrationTelling(calibration: calibration).blocks
      }
    }
    if !proof.remarks.isEmpty {
      Section(en: "Remarks", fr: "Remarques") { Notes(proof.remarks) }
    }
  }

  /// What closes every report: what is left out, and how wrong predictions have been.
  @BlockBuilder static func ending(
    system: System,
    sources: Sources,
    measured: Bool = true
  ) -> [Block] {
    Section(en: "What the figures leave out", fr: "Ce que les valeurs ne disent pas") {
      limits(of: system, measured: measured)
    }
    sources.history.section
  }
}

extension PredictionHistory {
  /// How wrong predictions have been so far; nil where none was compared.
  var section: Section? {
    guard !entries.isEmpty else { return nil }
    return Section(
      en: "How far predictions have been off so far",
      fr: "L'écart des prédictions jusqu'ici"
    ) {
      Table(
        columns: [
          .words(en: "Quantity", fr: "Grandeur"),
          .numbers(en: "Compared", fr: "Comparées"),
          .numbers(en: "Median error", fr: "Écart médian"),
          .numbers(en: "Inside their interval", fr: "Dans leur intervalle"),
        ],
        rows: entries.map { entry in
          [
            .text(entry.name), .integer(entry.count),
            entry.medianError.map { .number($0, .ratio) } ?? .empty,
            .number(entry.coverage, .ratio),
          ]
        }
      )
    }
  }
}

extension PredictionHistory.Entry {
  /// The quantity's name in words.
  fileprivate var name: Text {
    if quantity == "capacity" { return Text(en: "capacity", fr: "capacité") }
    return Quantity(rawValue: quantity)?.name ?? Text(verbatim: quantity)
  }
}
