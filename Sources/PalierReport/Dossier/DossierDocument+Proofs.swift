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
      plan.tested.isEmpty
        ? Text(en: "Nothing was tested yet.", fr: "Rien n'a encore été vérifié.")
        : Text(
          en:
            "The history of this dossier holds no test; those that the dossier names stand beside its claims above.",
          fr:
            "L'historique de ce dossier ne contient aucun essai ; ceux que nomme le dossier sont plus haut, à côté de ses affirmations."
        )
    )
    Paragraph(
      Text(
        en:
          "These commands measure what a request costs at light load (a few minutes), then test the prediction under load, against a target that is yours:",
        fr:
          "Ces commandes mesurent ce que coûte une requête à faible charge (quelques minutes), puis vérifient la prédiction sous charge, sur une cible qui est à vous :"
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
    let changed = plan.changes.map {
      "palier prove \(contents.file) --change \($0.name) --users \(levels)"
    }
    return
      ([
        "palier calibrate \(contents.file)", "palier prove \(contents.file) --users \(levels)",
      ] + changed).map { $0 + "\n" }.joined()
  }
}
