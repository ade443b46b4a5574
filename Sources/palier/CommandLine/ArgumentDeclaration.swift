import PalierModel

/// What stands on a command line without dashes: a file, an address.
struct ArgumentDeclaration: Sendable {
  /// The word that stands for it in help, in capitals.
  let placeholder: Text
  /// What it is.
  let summary: Text
  /// True if the command needs it.
  let isRequired: Bool
  /// True if there may be several.
  let repeats: Bool
  /// What a shell may offer for it.
  let completion: ValueCompletion

  /// An argument; by default one that is needed, and a file.
  init(
    _ placeholder: Text,
    _ summary: Text,
    isRequired: Bool = true,
    repeats: Bool = false,
    completion: ValueCompletion = .file
  ) {
    self.placeholder = placeholder
    self.summary = summary
    self.isRequired = isRequired
    self.repeats = repeats
    self.completion = completion
  }

  /// The dossier that most commands are about.
  static let dossier = ArgumentDeclaration(
    Text(en: "DOSSIER", fr: "DOSSIER"),
    Text(en: "the file that describes the system", fr: "le fichier qui décrit le système")
  )
}
