public import PalierModel

/// Python settings: `KEY = value`, and dictionaries as blocks.
public struct PythonFormat: SettingsFormat {
  /// The format.
  public init() {}

  /// The text, dictionaries indented by four spaces.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    BlockLayout(
      indent: "    ",
      setting: { key, value, depth in
        depth == 0 ? "\(key) = \(value)" : "'\(key)': \(value),"
      },
      opening: { name, depth in depth == 0 ? "\(name) = {" : "'\(name)': {" },
      closing: { depth in depth == 0 ? "}" : "}," }
    )
    .write(nodes, in: language)
  }

  /// The settings of a text in which each line holds one key, or begins or ends a dictionary.
  public func read(_ text: String) -> [FoundSetting] {
    var found: [FoundSetting] = []
    var context: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = KeyValueFormat.withoutComment(line)
      if bare.hasPrefix("}") {
        if !context.isEmpty { context.removeLast() }
        continue
      }
      guard let mark = bare.firstIndex(of: context.isEmpty ? "=" : ":") else { continue }
      let key = bare[..<mark].filter { $0 != "'" && $0 != "\"" && $0 != " " }
      var value = String(bare[bare.index(after: mark)...].trimmingPrefix { $0 == " " })
      if value == "{" {
        context.append(key)
        continue
      }
      if !context.isEmpty, value.hasSuffix(",") { value.removeLast() }
      found.append(FoundSetting(context, key, value, line: index + 1))
    }
    return found
  }
}
