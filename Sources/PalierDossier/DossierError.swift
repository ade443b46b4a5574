public import PalierModel

/// Why a dossier cannot be used.
public struct DossierError: PalierError {
  private enum Reason {
    case missing(String)
    case directory(String)
    case unreadable(String, reason: Text)
    case mistakes([Diagnostic], file: String)
    case unknownChange(String, known: [String])
  }

  private let reason: Reason

  static func missing(_ path: String) -> DossierError { DossierError(reason: .missing(path)) }
  static func directory(_ path: String) -> DossierError { DossierError(reason: .directory(path)) }
  static func unreadable(_ path: String, reason: Text) -> DossierError {
    DossierError(reason: .unreadable(path, reason: reason))
  }
  /// Mistakes in a file, whoever found them.
  public static func mistakes(_ diagnostics: [Diagnostic], in file: String) -> DossierError {
    DossierError(reason: .mistakes(diagnostics, file: file))
  }
  static func unknownChange(_ name: String, known: [String]) -> DossierError {
    DossierError(reason: .unknownChange(name, known: known))
  }

  /// The mistakes in the file, where that is the reason.
  public var diagnostics: [Diagnostic] {
    if case .mistakes(let diagnostics, _) = reason { diagnostics } else { [] }
  }

  /// What is wrong; mistakes in the file one to a line.
  public var message: Text {
    switch reason {
    case .missing(let path):
      Text(en: "there is no file `\(path)`", fr: "il n'y a pas de fichier « \(path) »")
    case .directory(let path):
      Text(
        en: "`\(path)` is a directory, not a dossier",
        fr: "« \(path) » est un répertoire, pas un dossier"
      )
    case .unreadable(let path, let reason):
      Text(
        en: "`\(path)` cannot be read: \(reason)",
        fr: "« \(path) » ne peut pas être lu : \(reason)"
      )
    case .mistakes(let diagnostics, let file):
      Text.joined(
        [DossierError.count(diagnostics, in: file)]
          + diagnostics.map {
            Text(
              en: English(string: $0.rendered(in: .english)),
              fr: French(finished: $0.rendered(in: .french))
            )
          },
        separator: "\n"
      )
    case .unknownChange(let name, _):
      Text(
        en: "the dossier has no change `\(name)`",
        fr: "le dossier n'a pas de changement « \(name) »"
      )
    }
  }

  /// What to do about it.
  public var cure: Text? {
    switch reason {
    case .missing, .directory:
      Text(
        en: "`palier init` writes a dossier to start from",
        fr: "« palier init » écrit un dossier pour commencer"
      )
    case .unreadable: nil
    case .mistakes: nil
    case .unknownChange(let name, let known): DossierReader.cure(forUnknown: name, known: known)
    }
  }

  private static func count(_ diagnostics: [Diagnostic], in file: String) -> Text {
    let errors = diagnostics.count { $0.severity == .error }
    return errors == 1
      ? Text(en: "1 mistake in \(file):", fr: "1 erreur dans \(file) :")
      : Text(en: "\(errors) mistakes in \(file):", fr: "\(errors) erreurs dans \(file) :")
  }
}
