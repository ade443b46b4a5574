import PalierDossier
import PalierModel
import PalierPlanning
import PalierReport

/// What `palier check` says of a dossier that can be used.
struct CheckPage {
  /// The file.
  let file: String
  /// What it describes.
  let system: System
  /// The load at the peak; nil if the population does not say enough.
  let peak: PeakLoad?

  /// The page.
  var document: Document {
    Document(title: Text(verbatim: system.name)) {
      PalierReport.Paragraph(
        Text(en: "\(file) can be used.", fr: "\(file) est utilisable.")
      )
      Notes(Array(Dossier.summary(of: system).dropFirst()))
      if let peak {
        derivation(of: peak)
      } else {
        PalierReport.Paragraph(CheckPage.noPeak)
      }
    }
  }

  private func derivation(of peak: PeakLoad) -> Section {
    Section(en: "The load at the peak", fr: "La charge à la pointe") {
      Table(
        columns: [
          .words(en: "Little's law", fr: "loi de Little"), .numbers(en: "value", fr: "valeur"),
        ],
        rows: peak.derivation.map { [.text($0.label), .figure($0.figure)] }
      )
    }
  }

  private static let noPeak = Text(
    en: """
      The population does not say how many people come at the same time. Give concurrent, or \
      daily_active and session.
      """,
    fr: """
      La population ne dit pas combien de personnes viennent en même temps. Donnez concurrent, ou \
      daily_active et session.
      """
  )
}
