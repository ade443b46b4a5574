import Foundation
import PalierModel
import PalierPlatform

/// The files of settings of one program, with those that they include.
///
/// Each file is read once, so includes that go in circles end; at most 500 files and 16 levels.
struct ConfigurationFiles {
  private static let mostFiles = 500
  private static let mostLevels = 16

  let kind: FileKind
  /// The folder that relative names of included files start from; nil: that of the including file.
  let base: String?
  private(set) var files: [RunningProgram.File] = []
  private(set) var order: [RunningProgram.Place] = []
  /// What is there but may not be read, and why.
  private(set) var refused: [(path: String, reason: Text)] = []
  private var known: Set<String> = []

  init(kind: FileKind, base: String? = nil) {
    self.kind = kind
    self.base = base
  }

  /// Reads a file and what it includes.
  mutating func read(_ path: String, level: Int = 0) {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path
    guard level <= Self.mostLevels, files.count < Self.mostFiles, known.insert(resolved).inserted
    else { return }
    switch AuditSources.read(path) {
    case .failure(let refusal): refused.append((path, refusal.reason))
    case .success(let text):
      let lines = AuditSources.lines(of: text)
      let index = files.count
      files.append(
        RunningProgram.File(path: path, lines: lines, modified: FileSystem.modified(path))
      )
      for (offset, line) in lines.enumerated() {
        order.append(RunningProgram.Place(file: index, line: offset + 1))
        for pattern in included(by: line) {
          let folder = base ?? ConfigurationFiles.folder(of: path)
          let whole = pattern.hasPrefix("/") ? pattern : folder + "/" + pattern
          for file in ConfigurationFiles.files(matching: whole) { read(file, level: level + 1) }
        }
      }
    }
  }

  /// The names or patterns of files that a line includes.
  private func included(by line: String) -> [String] {
    let bare = line.trimmed
    func value(_ names: String...) -> String? {
      for name in names where bare.lowercased().hasPrefix(name) {
        let rest = bare.dropFirst(name.count)
        guard let first = rest.first, first.isWhitespace || first == "=" else { continue }
        let value = rest.drop { $0.isWhitespace || $0 == "=" }.prefix { $0 != ";" && $0 != "#" }
        return value.trimmed.filter { $0 != "'" && $0 != "\"" }
      }
      return nil
    }
    switch kind {
    case .nginx, .redis, .sshd: return value("include").map { [$0] } ?? []
    case .postgresql:
      if let folder = value("include_dir") { return [folder + "/*.conf"] }
      return value("include_if_exists", "include").map { [$0] } ?? []
    case .mysql:
      if let folder = value("!includedir") { return [folder + "/*.cnf"] }
      return value("!include").map { [$0] } ?? []
    case .pgbouncer: return value("%include").map { [$0] } ?? []
    default: return []
    }
  }

  static func folder(of path: String) -> String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return path.hasPrefix("/") ? "/" + folder : folder.isEmpty ? "." : folder
  }

  /// The files that a pattern names, `*` in its last part only, by name.
  private static func files(matching pattern: String) -> [String] {
    let name = pattern.split(separator: "/").last.map(String.init) ?? ""
    guard name.contains("*") else { return KernelDirectory.exists(pattern) ? [pattern] : [] }
    let parts = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    let folder = folder(of: pattern)
    return KernelDirectory.names(in: folder).sorted().prefix(mostFiles)
      .filter { candidate in
        guard let first = parts.first, let last = parts.last, candidate.hasPrefix(first),
          candidate.count >= first.count + last.count, candidate.hasSuffix(last),
          !candidate.hasPrefix(".")
        else { return false }
        var rest = candidate.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() {
          guard let place = rest.firstRange(of: part) else { return part.isEmpty }
          rest = rest[place.upperBound...]
        }
        return true
      }
      .map { folder + "/" + $0 }
  }
}
