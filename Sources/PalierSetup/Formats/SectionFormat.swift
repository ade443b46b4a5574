public import PalierModel

/// Settings in sections, `[section]` and `key=value`: systemd units, my.cnf, pgbouncer.ini.
public struct SectionFormat: SettingsFormat {
  let separator: String

  /// The format with what stands between key and value.
  public init(separator: String) { self.separator = separator }

  /// The text; each block is a section.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    BlockLayout(
      setting: { key, value, _ in key + separator + value },
      opening: { name, _ in "[\(name)]" }
    )
    .write(nodes, in: language)
  }

  /// The settings of a text; comments are lines that begin with `#` or `;`.
  public func read(_ text: String) -> [FoundSetting] {
    var section = ""
    var found: [FoundSetting] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = KeyValueFormat.withoutComment(line)
      if bare.isEmpty || bare.hasPrefix(";") { continue }
      if bare.hasPrefix("["), bare.hasSuffix("]") {
        section = String(bare.dropFirst().dropLast())
        continue
      }
      let parts = bare.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      found.append(
        FoundSetting([section], parts[0], parts.count > 1 ? parts[1] : "", line: index + 1)
      )
    }
    return found
  }
}
