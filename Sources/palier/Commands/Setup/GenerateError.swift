import PalierModel

/// A folder of settings that cannot be made.
struct GenerateError: PalierError {
  /// What can be wrong.
  enum Kind {
    case noFolder
    case unknownTier(String, known: [String])
    case unknownService(String, known: [String])
    case exists(String)
    case link(String)
    case notAFolder(String)
    case nothingToCompare(String)
    case interrupted
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var exitStatus: ExitStatus {
    if case .noFolder = kind { .usage } else { .input }
  }

  var message: Text {
    switch kind {
    case .noFolder:
      Text(en: "Nobody says where to write.", fr: "Rien ne dit où écrire.")
    case .unknownTier(let name, _):
      Text(
        en: "The dossier has no tier `\(name)`.",
        fr: "Le dossier n'a pas de palier « \(name) »."
      )
    case .unknownService(let name, _):
      Text(
        en: "The dossier has no service `\(name)`.",
        fr: "Le dossier n'a pas de service « \(name) »."
      )
    case .exists(let file):
      Text(
        en: "`\(file)` exists already. Nothing is written.",
        fr: "« \(file) » existe déjà. Rien n'est écrit."
      )
    case .link(let file):
      Text(
        en: "`\(file)` is a symbolic link, which may lead out of the folder. Nothing is written.",
        fr: "« \(file) » est un lien symbolique, qui peut mener hors du dossier. Rien n'est écrit."
      )
    case .notAFolder(let file):
      Text(
        en: "`\(file)` is not a folder. Nothing is written.",
        fr: "« \(file) » n'est pas un dossier. Rien n'est écrit."
      )
    case .nothingToCompare(let folder):
      Text(
        en: "There is no folder `\(folder)` to compare with. Nothing is written.",
        fr: "Il n'y a pas de dossier « \(folder) » à quoi comparer. Rien n'est écrit."
      )
    case .interrupted:
      Text(en: "Interrupted. Nothing is written.", fr: "Interrompu. Rien n'est écrit.")
    }
  }

  var cure: Text? {
    switch kind {
    case .noFolder:
      return Text(
        en: "Give --output FOLDER, or --diff, or --dry-run.",
        fr: "Donnez --output DOSSIER, ou --diff, ou --dry-run."
      )
    case .unknownTier(let name, let known), .unknownService(let name, let known):
      if let closest = SpellingSuggestion.closest(to: name, among: known) {
        return Text(en: "Did you mean `\(closest)`?", fr: "Vouliez-vous dire « \(closest) » ?")
      }
      guard !known.isEmpty else { return nil }
      let list = known.joined(separator: ", ")
      return Text(en: "It has: \(list).", fr: "Il a : \(list).")
    case .exists:
      return Text(
        en: "Choose another folder, or replace its files with --force.",
        fr: "Choisissez un autre dossier, ou remplacez ses fichiers avec --force."
      )
    case .nothingToCompare:
      return Text(
        en: "Give --diff a folder that exists: / for this machine.",
        fr: "Donnez à --diff un dossier qui existe : / pour cette machine."
      )
    case .interrupted: return nil
    case .link, .notAFolder:
      return Text(en: "Choose another folder.", fr: "Choisissez un autre dossier.")
    }
  }
}
