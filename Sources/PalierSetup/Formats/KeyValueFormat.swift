public import PalierModel

/// One setting a line, its key and value apart: postgresql.conf, redis.conf, a Python file of settings.
public struct KeyValueFormat: SettingsFormat {
  let separator: String

  /// The format with what stands between key and value.
  public init(separator: String) { self.separator = separator }

  /// The text; blocks are not known to it, and their lines are written as they come.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    BlockLayout { key, value, _ in key + separator + value }.write(nodes, in: language)
  }

  /// The settings of a text; comments are lines or ends of lines after `#`.
  public func read(_ text: String) -> [FoundSetting] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index,
      line in
      let bare = KeyValueFormat.withoutComment(line)
      let mark: Character = separator.contains("=") && bare.contains("=") ? "=" : " "
      let parts = bare.split(separator: mark, maxSplits: 1).map {
        String($0.trimmingPrefix { $0.isWhitespace })
      }
      guard let key = parts.first?.split(separator: " ").first else { return nil }
      return FoundSetting([], String(key), parts.count > 1 ? parts[1] : "", line: index + 1)
    }
  }

  /// A line without its comment and the space around it; `#` in quotes is no comment.
  static func withoutComment(_ line: Substring) -> String {
    var quote: Character?
    var result = ""
    for character in line {
      if quote == nil, character == "#" { break }
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      }
      result.append(character)
    }
    while result.last?.isWhitespace == true { result.removeLast() }
    return String(result.trimmingPrefix { $0.isWhitespace })
  }
}
