import PalierModel
import PalierPlanning
import PalierProof

extension DossierDocument {
  /// What was proved, or the commands that would.
  var proofsChapter: Section {
    Section(.proofs) {
      if contents.proofs.isEmpty {
        howToProve
      } else {
        ReportDocument(
          proofs: contents.proofs,
          systems: contents.systems,
          promises: contents.promises,
          history: contents.history
        ).document.blocks
      }
    }
  }

  @BlockBuilder private var howToProve: [Block] {
    Paragraph(
      Text(
        en:
          "Nothing was tested yet. These commands measure what a request costs at light load (a few minutes), then test the prediction under load, against a target that is yours:",
        fr:
          "Rien n'a encore été vérifié. Ces commandes mesurent ce que coûte une requête à faible charge (quelques minutes), puis vérifient la prédiction sous charge, sur une cible qui est à vous :"
      )
    )
    Preformatted(commands, format: "sh")
    if system.target == nil {
      Notes([
        Prose(
          en: "The dossier names no \(code: "target") yet: the address where the system answers.",
          fr:
            "Le dossier ne nomme pas encore de \(code: "target") : l'adresse où répond le système."
        )
      ])
    }
  }

  private var commands: String {
    let levels = plan.proofLevels.map { String($0) }.joined(separator: ",")
    return """
      palier calibrate \(contents.file)
      palier prove \(contents.file) --users \(levels)

      """
  }
}
