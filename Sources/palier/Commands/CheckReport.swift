import PalierModel
import PalierPlanning

/// What `palier check --json` prints.
struct CheckReport: Encodable {
  struct Summary: Encodable {
    let name: String
    @OrNull var target: String?
    let services: [String]
    let actions: [String]
    let journeys: [String]
    let changes: [String]
  }

  struct Peak: Encodable {
    struct Line: Encodable {
      let label: String
      let figure: FigureReport
    }

    let users: IntervalReport
    let derivation: [Line]
  }

  let system: Summary
  @OrNull var peak: Peak?
  let diagnostics: [DiagnosticReport]

  /// The report of a dossier that can be used.
  init(
    _ system: System,
    _ diagnostics: [Diagnostic],
    _ peak: PeakLoad?,
    in language: Language
  ) {
    self.system = Summary(
      name: system.name,
      target: system.target?.value,
      services: system.services.map(\.name),
      actions: system.actions.map(\.name),
      journeys: system.journeys.map(\.name),
      changes: system.changes.map(\.name)
    )
    self.peak = peak.map { peak in
      Peak(
        users: IntervalReport(peak.concurrent.value),
        derivation: peak.derivation.map {
          Peak.Line(label: $0.label(language), figure: FigureReport($0.figure, in: language))
        }
      )
    }
    self.diagnostics = diagnostics.map { DiagnosticReport($0, in: language) }
  }
}
