import Foundation
import PalierCatalogue
import PalierDossier
import PalierModel
import PalierPlanning
import PalierProof
import PalierReport
import PalierStore

/// The complete dossier of a system: its plan, and what its history holds.
struct DossierReport {
  /// What is told.
  let contents: DossierDocument.Contents
  /// True if the dossier is no longer what it was when a proof was made.
  let dossierHasChanged: Bool

  /// Reads the dossier and its history, where it has one, and plans.
  init(_ invocation: Invocation) throws {
    let file = invocation.arguments.words[0]
    let (system, diagnostics) = try Dossier.load(file)
    for diagnostic in diagnostics where diagnostic.severity == .warning {
      invocation.console.note(Text(verbatim: diagnostic.rendered(in: invocation.console.language)))
    }
    let panel = LivePanel(invocation.console)
    panel.draw([Text(en: "predicting…", fr: "prédiction…")(invocation.console.language)])
    defer { panel.clear() }
    let folder = invocation.storeDirectory(besides: file)
    // Opening a history creates it, which a report has no reason to.
    let store =
      FileManager.default.fileExists(atPath: folder + "/palier.db")
      ? try Store(folder: folder) : nil
    _ = try store?.recover(isAlive: \.isAlive)
    let plan = try DossierPlan(
      system,
      tiers: try system.tiers.map {
        (tier: $0, system: try Dossier.system(in: $0, of: system))
      },
      calibration: try store?.calibration(of: system.name, variant: []),
      catalogue: try Catalogue.shipped(),
      today: CalendarDate(secondsSince1970: Date().timeIntervalSince1970)
    )
    var contents = DossierDocument.Contents(plan: plan, file: file)
    var hasChanged = false
    if let store {
      contents.history = PredictionHistory(try store.errorSummaries(system: system.name))
      let selection = try ReportSelection(
        try ReportSelection.latest(in: store, of: system),
        in: store,
        of: system,
        file: file
      )
      contents.proofs = selection.proofs
      contents.systems = selection.systems
      contents.promises = selection.promises
      hasChanged = selection.dossierHasChanged
    }
    self.contents = contents
    dossierHasChanged = hasChanged
  }
}
