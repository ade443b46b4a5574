import Foundation
import PalierPlatform
import PalierSetup

/// Writes a folder of files whole or not at all, and nothing outside it.
struct SettingsFolder {
  private let url: URL
  private let manager = FileManager.default

  /// A folder, which may be missing still.
  init(_ path: String) { url = URL(filePath: path, directoryHint: .isDirectory) }

  /// Writes the files.
  ///
  /// All are first written beside their places; what fails until then leaves nothing behind. Only then
  /// does each take its place.
  /// - Throws: ``GenerateError`` if a file exists and is not to be replaced, or if a symbolic link
  ///   stands in the way; ``FileError`` if the folder cannot be written.
  func write(_ files: [GeneratedFile], replacing: Bool) throws {
    try examineParents()
    for file in files { try examine(file.path, replacing: replacing) }
    // From here on Ctrl-C waits until the folder is whole, or is as it was.
    _ = try? InterruptWatch.start()
    var folders: [URL] = []
    var staged: [(from: URL, to: URL)] = []
    do {
      for file in files {
        let place = url.appending(path: file.path)
        try makeFolder(place.deletingLastPathComponent(), noting: &folders)
        let beside = place.deletingLastPathComponent()
          .appending(path: ".\(place.lastPathComponent).\(UUID().uuidString)")
        staged.append((beside, place))
        try Data(file.text.utf8).write(to: beside, options: .withoutOverwriting)
        if Interruption.hasCome { throw GenerateError(.interrupted) }
      }
      for (beside, place) in staged {
        try FileReplacement.rename(beside.path, to: place.path)
      }
    } catch {
      for (beside, _) in staged { try? manager.removeItem(at: beside) }
      for folder in folders.reversed() where isEmpty(folder) { try? manager.removeItem(at: folder) }
      if let error = error as? CocoaError, error.code == .fileWriteOutOfSpace {
        throw FileError(.full(url.path))
      }
      if error is SystemError || error is GenerateError { throw error }
      throw FileError(.unwritable(url.path, reason: FileError.reason(error)))
    }
  }

  /// Fails if what the folder is to stand in is not a folder itself; links to folders are.
  private func examineParents() throws {
    var place = url.deletingLastPathComponent()
    while kind(of: place) == nil, place.path != "/" { place = place.deletingLastPathComponent() }
    if kind(of: place.resolvingSymlinksInPath()) != .typeDirectory {
      throw GenerateError(.notAFolder(place.path))
    }
  }

  /// Fails if the folder, a folder in it, or the file is what must not be written through or over.
  private func examine(_ path: String, replacing: Bool) throws {
    var place = url
    if let kind = kind(of: place), kind != .typeDirectory {
      throw GenerateError(kind == .typeSymbolicLink ? .link(url.path) : .notAFolder(url.path))
    }
    let parts = path.split(separator: "/")
    for (index, part) in parts.enumerated() {
      place.append(path: String(part))
      guard let kind = kind(of: place) else { return }
      if kind == .typeSymbolicLink { throw GenerateError(.link(place.path)) }
      if index < parts.count - 1 {
        if kind != .typeDirectory { throw GenerateError(.notAFolder(place.path)) }
      } else if kind != .typeRegular || !replacing {
        throw GenerateError(.exists(place.path))
      }
    }
  }

  /// What stands at a place, symbolic links not followed; nil: nothing.
  private func kind(of place: URL) -> FileAttributeType? {
    let path = place.path(percentEncoded: false)
    let bare = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    return try? manager.attributesOfItem(atPath: bare)[.type] as? FileAttributeType
  }

  private func makeFolder(_ folder: URL, noting made: inout [URL]) throws {
    if kind(of: folder) != nil { return }
    try makeFolder(folder.deletingLastPathComponent(), noting: &made)
    try manager.createDirectory(at: folder, withIntermediateDirectories: false)
    made.append(folder)
  }

  private func isEmpty(_ folder: URL) -> Bool {
    (try? manager.contentsOfDirectory(atPath: folder.path))?.isEmpty == true
  }
}
