import Foundation
import PalierDossier
import PalierModel
import PalierPlatform

/// The one place where errors become text or JSON, and an exit status.
struct ErrorReporter: Sendable {
  /// Where to report.
  let console: Console

  /// The sentence for a fault of the program itself.
  static let fault = Text(
    en: """
      Palier itself is at fault here. Please report this command line, the output of \
      `palier --version` and the message above.
      """,
    fr: """
      C'est une erreur de Palier lui-même. Merci de signaler cette ligne de commande, la sortie de \
      « palier --version » et le message ci-dessus.
      """
  )

  /// Tells the user what went wrong; returns the status that the process ends with.
  func report(_ error: any Error) -> ExitStatus {
    let known = error as? any PalierError ?? UnexpectedError(error)
    let diagnostics = (error as? DossierError)?.diagnostics ?? []
    if console.isJSON {
      let report = Report(known, diagnostics, console.language)
      // The report holds texts and whole numbers only: it can always be encoded.
      if let json = try? Schema("palier.error").json(report) { console.write(json) }
    } else {
      let label = Text(en: "error:", fr: "erreur :")(console.language)
      var text = "\(console.errorStyle(.red, label)) \(known.message(console.language))\n"
      if let cure = known.cure { text += cure(console.language) + "\n" }
      StandardStream.error.write(text)
    }
    return known.exitStatus
  }

  private struct Report: Encodable {
    struct Problem: Encodable {
      let message: String
      @OrNull var cure: String?
      let status: Int32
    }

    let error: Problem
    let diagnostics: [DiagnosticReport]

    init(_ error: any PalierError, _ diagnostics: [Diagnostic], _ language: Language) {
      self.error = Problem(
        message: error.message(language),
        cure: error.cure?(language),
        status: error.exitStatus.rawValue
      )
      self.diagnostics = diagnostics.map { DiagnosticReport($0, in: language) }
    }
  }
}

/// An error that is not made for users to read: a fault of the program itself.
private struct UnexpectedError: PalierError {
  private let description: String

  init(_ error: any Error) { description = String(describing: error) }

  var message: Text {
    Text(en: "unexpected error: \(description)", fr: "erreur inattendue : \(description)")
  }
  var cure: Text? { ErrorReporter.fault }
  var exitStatus: ExitStatus { .fault }
}
