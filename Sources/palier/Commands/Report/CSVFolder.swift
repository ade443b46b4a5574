import Foundation
import PalierModel
import PalierReport

/// Writes the tables of a report into a folder, a file each.
enum CSVFolder {
  /// Writes the files, the folder made where it is missing; their names, in the order of reading.
  ///
  /// Files of that name are replaced, others in the folder left alone.
  static func write(
    _ document: Document,
    to folder: String,
    in language: Language
  ) throws -> [String] {
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true
      )
    } catch {
      throw FileError(.unwritable(folder, reason: FileError.reason(error)))
    }
    let files = CSVRenderer(language: language).files(document)
    for file in files { try WholeFile.write(file.text, to: "\(folder)/\(file.name)") }
    return files.map(\.name)
  }
}
