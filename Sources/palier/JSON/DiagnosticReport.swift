import PalierModel

/// A diagnostic as `--json` prints it.
struct DiagnosticReport: Encodable {
  let severity: String
  @OrNull var file: String?
  @OrNull var line: Int?
  @OrNull var column: Int?
  let offending: String
  let message: String
  @OrNull var cure: String?

  /// The diagnostic in one language.
  init(_ diagnostic: Diagnostic, in language: Language) {
    severity = diagnostic.severity.rawValue
    file = diagnostic.location?.file
    line = diagnostic.location?.line
    column = diagnostic.location?.column
    offending = diagnostic.offending
    message = diagnostic.message(language)
    cure = diagnostic.cure?(language)
  }
}
