import PalierModel

/// A dossier with mistakes in it: every one that was found.
struct RefusedDossier: PalierError {
  /// The file, as the user named it.
  let file: String
  /// What was found, in the order of the file.
  let diagnostics: [Diagnostic]

  var message: Text {
    let errors = diagnostics.count { $0.severity == .error }
    return errors == 1
      ? Text(en: "\(file) has 1 mistake.", fr: "\(file) contient 1 erreur.")
      : Text(en: "\(file) has \(errors) mistakes.", fr: "\(file) contient \(errors) erreurs.")
  }
}
