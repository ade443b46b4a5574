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

  struct Finding: Encodable {
    struct Statement: Encodable {
      let key: String
      @OrNull var file: String?
      @OrNull var line: Int?
      @OrNull var column: Int?
    }

    let rule: String
    let severity: String
    let message: String
    let explanation: String
    let cure: String
    let statements: [Statement]

    init(_ finding: Contradiction, in language: Language) {
      rule = finding.rule
      severity = finding.severity.rawValue
      message = finding.message(language)
      explanation = finding.explanation(language)
      cure = finding.cure(language)
      statements = finding.statements.map {
        Statement(
          key: $0.key,
          file: $0.location?.file,
          line: $0.location?.line,
          column: $0.location?.column
        )
      }
    }
  }

  let system: Summary
  @OrNull var peak: Peak?
  let diagnostics: [DiagnosticReport]
  let contradictions: [Finding]

  /// The report of a dossier that can be used.
  init(
    _ system: System,
    _ diagnostics: [Diagnostic],
    _ contradictions: [Contradiction],
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
    self.contradictions = contradictions.map { Finding($0, in: language) }
    self.diagnostics = diagnostics.map { DiagnosticReport($0, in: language) }
  }
}
