import Foundation
import PalierModel

/// A file that a dossier names: rows of users, statements of a change, the command that resets.
struct NamedFile {
  /// Its key in the dossier.
  let key: String
  /// Its name as it stands there, and where.
  let name: Located<String>
  /// Whether a load test cannot do without it.
  let isNeededByLoad: Bool
  /// Its path, taken from the dossier's folder unless it is absolute.
  let path: String

  private init(
    key: String,
    _ name: Located<String>,
    isNeededByLoad: Bool,
    file: String? = nil,
    besides directory: String
  ) {
    self.key = key
    self.name = name
    self.isNeededByLoad = isNeededByLoad
    path = URL(filePath: file ?? name.value, relativeTo: URL(filePath: directory + "/")).path
  }

  /// True if there is such a file.
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Why the command that needs it cannot go on.
  var error: FileError { FileError(.named(self)) }

  /// That it is missing, with its place.
  func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      severity,
      at: name.location,
      offending: name.value,
      Text(
        en: "`\(key)` names \(path), and there is no such file",
        fr: "« \(key) » désigne \(path), et ce fichier n'existe pas"
      ),
      cure: Text(
        en: "create it, or correct its path, which starts at the dossier's folder",
        fr: "créez-le, ou corrigez son chemin, qui part du dossier où est ce fichier"
      )
    )
  }

  /// The files that a system names.
  static func all(of system: System, besides directory: String) -> [NamedFile] {
    var files: [NamedFile] = []
    if let rows = system.rows {
      files.append(NamedFile(key: "rows", rows, isNeededByLoad: true, besides: directory))
    }
    if let reset = system.reset, let script = script(of: reset.value) {
      let isNeeded = system.actions.contains(where: \.writes)
      files.append(
        NamedFile(
          key: "reset",
          reset,
          isNeededByLoad: isNeeded,
          file: script,
          besides: directory
        )
      )
    }
    for change in system.changes {
      guard let statements = change.sql else { continue }
      files.append(NamedFile(key: "sql", statements, isNeededByLoad: false, besides: directory))
    }
    return files
  }

  /// The file that a shell command starts, where it names one by a path; nil where the shell
  /// looks for it.
  private static func script(of command: String) -> String? {
    guard let word = command.split(separator: " ").first, word.contains("/"),
      !word.contains(where: { "$`\"'~*;|&<>(".contains($0) })
    else { return nil }
    return String(word)
  }
}

extension Diagnostic {
  /// It as an error message shows it: place, message, and on the next line the cure.
  var text: Text {
    func told(_ language: Language) -> String {
      (location.map { "\($0): " } ?? "") + message(language)
        + (cure.map { "\n" + $0(language) } ?? "")
    }
    return Text(en: English(string: told(.english)), fr: French(finished: told(.french)))
  }
}
