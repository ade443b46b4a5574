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
  /// What cannot all be true.
  let contradictions: [Contradiction]
  /// The load at the peak; nil if the population does not say enough.
  let peak: PeakLoad?

  /// The page.
  var document: Document {
    Document(title: Text(verbatim: system.name)) {
      PalierReport.Paragraph(usable)
      Notes(Array(Dossier.summary(of: system).dropFirst()))
      if let peak {
        derivation(of: peak)
      } else {
        PalierReport.Paragraph(CheckPage.noPeak)
      }
    }
  }

  /// The contradictions as compilers tell mistakes: each with its places, its reason and its cure.
  func told(in language: Language, width: Int) -> String {
    contradictions.map { finding in
      var lines = finding.diagnostic.rendered(in: language).split(separator: "\n").map(String.init)
      lines[0] += " [\(finding.rule)]"
      let why = TextLayout.wrapped(finding.explanation(language), width: width - 4)
      lines.insert(contentsOf: why.split(separator: "\n").map { "    " + $0 }, at: 1)
      for statement in finding.statements.dropFirst() {
        guard let location = statement.location else { continue }
        let other = Text(
          en: "beside \(statement.key), \(location.description)",
          fr: "à côté de \(statement.key), \(location.description)"
        )
        lines.append("    " + other(language))
      }
      return lines.joined(separator: "\n") + "\n\n"
    }.joined()
  }

  /// Whether the dossier can be used, and how often it contradicts itself.
  private var usable: Text {
    let count = contradictions.count { $0.matters }
    switch count {
    case 0: return Text(en: "\(file) can be used.", fr: "\(file) est utilisable.")
    case 1:
      return Text(
        en: "\(file) can be used, but contradicts itself once: see above.",
        fr: "\(file) est utilisable, mais se contredit une fois : voir ci-dessus."
      )
    default:
      return Text(
        en: "\(file) can be used, but contradicts itself \(count) times: see above.",
        fr: "\(file) est utilisable, mais se contredit \(count) fois : voir ci-dessus."
      )
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
