public import PalierModel

/// HAProxy: sections that begin with a word at the start of a line, settings indented below them.
public struct HAProxyFormat: SettingsFormat {
  /// Words that begin a section.
  private static let sections: Set<String> = [
    "global", "defaults", "frontend", "backend", "listen", "peers", "userlist", "resolvers",
    "program", "cache", "mailers", "http-errors", "ring", "log-forward",
  ]
  /// Words that name a setting only together with the next one.
  private static let families: Set<String> = ["timeout", "option", "stats"]

  /// The format.
  public init() {}

  /// The text, settings indented by four spaces.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    BlockLayout(
      indent: "    ",
      setting: { key, value, _ in key + (value.isEmpty ? "" : " " + value) },
      opening: { name, _ in name }
    )
    .write(nodes, in: language)
  }

  /// The settings of a text; a section is named by its first word.
  public func read(_ text: String) -> [FoundSetting] {
    var section = ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index,
      line in
      let words = KeyValueFormat.withoutComment(line).split { $0.isWhitespace }.map(String.init)
      guard let first = words.first else { return nil }
      if Self.sections.contains(first) {
        section = first
        return nil
      }
      let width = Self.families.contains(first) ? min(2, words.count) : 1
      return FoundSetting(
        [section],
        words.prefix(width).joined(separator: " "),
        words.dropFirst(width).joined(separator: " "),
        line: index + 1
      )
    }
  }
}
