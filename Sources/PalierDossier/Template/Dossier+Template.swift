public import PalierModel

extension Dossier {
  /// A dossier to start from, with comments in one language: one gunicorn site and its database.
  ///
  /// It has no errors, so that `palier check` passes before the first edit.
  public static func template(in language: Language) -> String {
    switch language {
    case .english: englishTemplate
    case .french: frenchTemplate
    }
  }
}
