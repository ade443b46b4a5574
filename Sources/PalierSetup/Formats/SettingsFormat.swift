public import PalierModel

/// The layout of a kind of settings file: how it is written, and how it is read.
public protocol SettingsFormat: Sendable {
  /// The text of these lines and blocks, with their comments in one language.
  func write(_ nodes: [SettingNode], in language: Language) -> String
  /// What a comment begins with; nil where the format has none.
  var commentMark: String? { get }
  /// The settings of a text, in order, each with its blocks and its line.
  func read(_ text: String) -> [FoundSetting]
}

extension SettingsFormat {
  /// `#`, as most programs have it.
  public var commentMark: String? { "#" }
}

/// A setting that was found in a file.
public struct FoundSetting: Sendable, Hashable {
  /// The blocks or the section that it stands in, from the outside.
  public let context: [String]
  /// Its name.
  public let key: String
  /// Its value, as it is written.
  public let value: String
  /// Its line, from 1.
  public let line: Int

  /// A setting found.
  public init(_ context: [String], _ key: String, _ value: String, line: Int) {
    self.context = context
    self.key = key
    self.value = value
    self.line = line
  }
}
