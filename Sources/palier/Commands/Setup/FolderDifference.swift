import Foundation
import PalierSetup

/// What would change if files took the place of those under a folder.
struct FolderDifference {
  /// A file that is new, or has other lines.
  struct Change {
    /// Its path under the folder.
    let path: String
    /// True if nothing stands there.
    let isNew: Bool
    /// Its lines as a unified difference.
    let text: String
  }

  /// The files that change, in order.
  let changes: [Change]

  /// Compares the files, the README left out, with those under a folder.
  ///
  /// - Throws: ``GenerateError`` if there is no such folder, ``FileError`` if a file is there but cannot be read.
  init(_ files: [GeneratedFile], against folder: String) throws {
    let base = URL(filePath: folder, directoryHint: .isDirectory)
    let place = base.resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
    guard kind == .typeDirectory else { throw GenerateError(.nothingToCompare(folder)) }
    // What is for the machine that watches has no place under the root of this one.
    let watches = FileManager.default.fileExists(
      atPath: base.appending(path: "monitoring").path(percentEncoded: false)
    )
    let compared = files.filter { file in
      file.path != "README.md" && (watches || !file.path.hasPrefix("monitoring/"))
    }
    changes = try compared.compactMap { file in
      let place = base.appending(path: file.path).path(percentEncoded: false)
      var old: String?
      if FileManager.default.fileExists(atPath: place) {
        do {
          old = String(decoding: try Data(contentsOf: URL(filePath: place)), as: UTF8.self)
        } catch {
          throw FileError(.unreadable(place, reason: FileError.reason(error)))
        }
      }
      if old == file.text { return nil }
      let lines = UnifiedDifference.text(from: old ?? "", to: file.text)
      return Change(
        path: file.path,
        isNew: old == nil,
        text: "--- \(old == nil ? "/dev/null" : place)\n+++ \(file.path)\n\(lines)"
      )
    }
  }

  /// True if nothing changes.
  var isEmpty: Bool { changes.isEmpty }

  /// All the changes, one file after the other.
  var text: String { changes.map(\.text).joined(separator: "\n") }
}
