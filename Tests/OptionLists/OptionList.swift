import Foundation
public import PalierSetup

/// The options of a program's versions, as a file of `Catalogue/options` lists them.
///
/// The files are made by `Scripts/options`; each begins with its sources.
public struct OptionList: Sendable {
  /// A file that is none.
  public struct Mistake: Error {
    let line: String
  }

  /// Its versions, the oldest first.
  public let versions: [Version]
  /// Its options, by name and then by version.
  public let options: [ListedOption]
  private let named: [String: [ListedOption]]

  /// The list of a program.
  public init(of name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Catalogue/options")
    let text = try String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    versions = lines.prefix { $0.hasPrefix("#") }.compactMap { line in
      let words = line.dropFirst().split(separator: " ")
      return words.count > 2 && words[1].contains("/") ? Version(String(words[0])) : nil
    }
    options = try lines.drop { $0.hasPrefix("#") }.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, let kind = ListedOption.Kind(rawValue: fields[3]) else {
        throw Mistake(line: String(line))
      }
      return ListedOption(
        name: fields[0],
        since: Version(fields[1]),
        removed: Version(fields[2]),
        kind: kind,
        least: Double(fields[4]),
        greatest: Double(fields[5]),
        words: fields[6].split(separator: " ").map(String.init)
      )
    }
    named = Dictionary(grouping: options, by: \.name)
  }

  /// What a version has under a name; nil where it has no such option.
  public func option(_ name: String, in version: Version) -> ListedOption? {
    named[name]?.first { $0.exists(in: version) }
  }
}
