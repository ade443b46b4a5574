import Foundation
import PalierLoad
import PalierModel

extension LoadScript.Table {
  /// The rows of a CSV file with a heading, the path taken from a directory unless it is absolute.
  static func read(
    _ path: Located<String>,
    as name: String = "row",
    isRandom: Bool = false,
    besides directory: String
  ) throws -> Self {
    let file = URL(filePath: path.value, relativeTo: URL(filePath: directory + "/")).path
    do {
      let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      let records = records(of: text)
      return Self(
        name,
        columns: records.first ?? [],
        rows: Array(records.dropFirst()),
        isRandom: isRandom
      )
    } catch {
      throw FileError(.unreadable(file, reason: FileError.reason(error)))
    }
  }

  /// The records of a text (RFC 4180), empty lines left out.
  ///
  /// Fields stand between commas, in quotes where they hold commas, quotes or line ends.
  /// Complexity: O(length).
  static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted:
        if rest.first == "\"" { field.append(rest.removeFirst()) } else { isQuoted = false }
      case _ where isQuoted: field.append(character)
      case "\"":
        isQuoted = true
        wasQuoted = true
      case ",":
        record.append(field)
        field = ""
      case "\n", "\r\n", "\r":
        if !(record.isEmpty && field.isEmpty && !wasQuoted) { records.append(record + [field]) }
        (record, field, wasQuoted) = ([], "", false)
      default: field.append(character)
      }
    }
    if !(record.isEmpty && field.isEmpty && !wasQuoted) { records.append(record + [field]) }
    return records
  }
}
