public import PalierModel

/// nginx: `key value;` and blocks in braces.
public struct NginxFormat: SettingsFormat {
  /// The format.
  public init() {}

  /// The text, blocks indented by four spaces.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    BlockLayout(
      indent: "    ",
      setting: { key, value, _ in "\(key) \(value);" },
      opening: { name, _ in name + " {" },
      closing: { _ in "}" }
    )
    .write(nodes, in: language)
  }

  /// The settings of a text; a block is named by its first word.
  public func read(_ text: String) -> [FoundSetting] {
    var found: [FoundSetting] = []
    var context: [String] = []
    var statement = ""
    var start = 1
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var quote: Character?
      for character in line {
        if quote == nil, character == "#" { break }
        if quote == nil, ";{}".contains(character) {
          let words = statement.split(separator: " ", maxSplits: 1).map(String.init)
          if character == ";", let key = words.first {
            found.append(
              FoundSetting(context, key, words.count > 1 ? words[1] : "", line: start)
            )
          } else if character == "{" {
            context.append(words.first ?? "")
          } else if character == "}", !context.isEmpty {
            context.removeLast()
          }
          statement = ""
          continue
        }
        if character == quote {
          quote = nil
        } else if quote == nil, character == "\"" || character == "'" {
          quote = character
        }
        if statement.isEmpty {
          if character.isWhitespace { continue }
          start = index + 1
        }
        statement.append(character)
      }
      if !statement.isEmpty { statement.append(" ") }
    }
    return found
  }
}
