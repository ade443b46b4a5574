public import PalierSetup

/// What a list says of one option over some versions.
public struct ListedOption: Sendable {
  /// What its values are.
  public enum Kind: String, Sendable {
    case flag, integer, real, bytes, time, words, text, block, any
  }

  /// Its name.
  public let name: String
  /// The first listed version with it; nil: the oldest one has it.
  public let since: Version?
  /// The first listed version without it; nil: the newest one has it.
  public let removed: Version?
  /// What its values are.
  public let kind: Kind
  /// The least value, in SI units; nil where the list does not say.
  public let least: Double?
  /// The greatest value, in SI units; nil where the list does not say.
  public let greatest: Double?
  /// The words that it takes; empty where the list does not say.
  public let words: [String]

  /// True if a version has it.
  public func exists(in version: Version) -> Bool {
    SettingVersions(since: since, removed: removed).contains(version)
  }

  /// Why the program would not take a text as its value; nil if it would.
  public func refusal(of text: String, writtenAs syntax: ValueSyntax) -> String? {
    switch kind {
    case .text, .any, .block: return nil
    case .flag: return syntax.read(text, as: .flag) == nil ? "\(text) is no flag" : nil
    case .words:
      guard case .word(let word) = syntax.read(text, as: .word) else { return "\(text) is no word" }
      let isKnown = words.isEmpty || words.contains { $0.lowercased() == word.lowercased() }
      return isKnown ? nil : "\(word) is none of \(words.joined(separator: ", "))"
    case .integer, .real, .bytes, .time:
      let units: [SettingUnit] =
        switch kind {
        case .integer: [.count, .bytes()]
        case .bytes: [.bytes()]
        case .time: [.seconds()]
        default: [.ratio]
        }
      guard let number = units.lazy.compactMap({ syntax.read(text, as: $0)?.number }).first else {
        return "\(text) is no \(kind.rawValue)"
      }
      if let least, number < least { return "\(text) is less than \(least)" }
      if let greatest, number > greatest { return "\(text) is more than \(greatest)" }
      return nil
    }
  }
}
