public import PalierModel
import PalierPlanning
public import PalierProof

/// What `palier report` writes: one proof, or several variants side by side.
public struct ReportDocument: Sendable {
  private let tellings: [ProofTelling]
  private let promises: [Promise]
  private let history: PredictionHistory
  private let sources: Sources

  /// The document of some proofs, in the order given.
  ///
  /// `systems` has one for each proof: the dossier's, with the changes that the proof's target had.
  /// `promises` are variants that were predicted from the calibration of another one.
  public init(
    proofs: [Proof],
    systems: [System],
    promises: [Promise] = [],
    history: PredictionHistory = PredictionHistory()
  ) {
    self.promises = promises
    self.history = history
    sources = Sources(history: history.completed(by: proofs))
    let severalSystems = Set(proofs.map(\.system)).count > 1
    tellings = zip(proofs, systems).enumerated().map { index, pair in
      let (proof, system) = pair
      return ProofTelling(
        proof: proof,
        system: system,
        sources: Sources(history: history.completed(by: proofs)),
        name: severalSystems ? Text(verbatim: proof.system) : proof.variantName,
        group: index
      )
    }
  }

  /// The document.
  public var document: Document {
    guard let first = tellings.first, tellings.count > 1 else {
      guard let only = tellings.first else {
        return Document(title: Text(en: "No proof yet", fr: "Aucune preuve pour l'instant")) {}
      }
      return ProofDocument(proof: only.proof, system: only.system, history: history).document
    }
    return Document(
      title: first.proof.asked.question(of: first.system.name),
      subtitle: Text.joined(
        tellings.map { telling in
          Text(
            en:
              "\((telling.name ?? telling.proof.variantName).capitalised): run \(telling.proof.run)",
            fr:
              "\((telling.name ?? telling.proof.variantName).capitalised) : essai \(telling.proof.run)"
          )
        },
        separator: " · "
      )
    ) {
      for telling in tellings { telling.answer }
      VariantComparison(tellings: tellings, promises: promises, sources: sources).sections
      ProofTelling.charts(of: tellings)
      for telling in tellings {
        Section((telling.name ?? telling.proof.variantName).capitalised) { telling.sections }
      }
      ProofTelling.ending(system: first.system, sources: sources)
    }
  }
}
