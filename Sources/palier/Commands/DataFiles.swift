import PalierDossier
import PalierLoad
import PalierModel

/// The files from which users take values, beside what the dossier says of them.
enum DataFiles {
  /// Files of data sets that are not there, and columns that requests use but the files do not have.
  ///
  /// That the file of `rows` is missing is told by ``NamedFile``.
  static func mistakes(in system: System, besides directory: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var columns: [String: (names: [String], file: String)] = [:]
    func read(_ name: String, _ file: Located<String>, _ problem: (any Error) -> Diagnostic?) {
      do {
        let table = try LoadScript.Table.read(file, besides: directory)
        columns[name] = (table.columns, file.value)
        if table.rows.isEmpty { findings.append(empty(name, file)) }
      } catch {
        if let found = problem(error) { findings.append(found) }
      }
    }
    if let rows = system.rows { read("row", rows) { _ in nil } }
    for data in system.userData {
      read(data.name, data.file) { unreadable(data, $0) }
    }
    for use in Dossier.columns(usedIn: system) {
      guard let known = columns[use.table], !known.names.contains(use.column) else { continue }
      findings.append(unknownColumn(use, of: known.file, known: known.names))
    }
    return findings
  }

  private static func unreadable(_ data: UserData, _ error: any Error) -> Diagnostic {
    let reason = (error as? any PalierError)?.message ?? Text(verbatim: "\(error)")
    return Diagnostic(
      .error,
      at: data.file.location,
      offending: data.file.value,
      Text(
        en: "the file of the data set `\(data.name)` cannot be read: \(reason)",
        fr: "le fichier du jeu de données « \(data.name) » ne peut pas être lu : \(reason)"
      ),
      cure: Text(
        en: "create it, or correct its path, which starts at the dossier's folder",
        fr: "créez-le, ou corrigez son chemin, qui part du dossier où est ce fichier"
      )
    )
  }

  private static func empty(_ name: String, _ file: Located<String>) -> Diagnostic {
    Diagnostic(
      .error,
      at: file.location,
      offending: file.value,
      Text(
        en: "\(file.value) has no row for `$\(name)`",
        fr: "\(file.value) n'a aucune ligne pour « $\(name) »"
      ),
      cure: Text(
        en: "write the names of the columns on the first line, and a row on each other",
        fr:
          "écrivez les noms des colonnes sur la première ligne, et une ligne de valeurs par suivante"
      )
    )
  }

  private static func unknownColumn(
    _ use: Dossier.ColumnUse,
    of file: String,
    known: [String]
  ) -> Diagnostic {
    let closest = SpellingSuggestion.closest(to: use.column, among: known)
    let list = known.prefix(24).joined(separator: ", ")
    return Diagnostic(
      .error,
      at: use.location,
      offending: use.code,
      Text(
        en: "\(file) has no column `\(use.column)`, which `\(use.code)` asks for",
        fr: "\(file) n'a pas de colonne « \(use.column) », que demande « \(use.code) »"
      ),
      cure: closest.map {
        Text(
          en: "did you mean `\($0)`? Its columns: \(list)",
          fr: "vouliez-vous dire « \($0) » ? Ses colonnes : \(list)"
        )
      } ?? Text(en: "its columns: \(list)", fr: "ses colonnes : \(list)")
    )
  }
}
