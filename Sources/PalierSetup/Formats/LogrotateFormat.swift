public import PalierModel

/// logrotate: paths, and in braces one setting a line; a script stands between two words.
///
/// A block is named `log PATH`; in files that are read, every block is `log`.
public struct LogrotateFormat: SettingsFormat {
  private static let scripts: Set<String> = [
    "postrotate", "prerotate", "firstaction", "lastaction", "preremove",
  ]

  /// The format.
  public init() {}

  /// The text, settings indented by four spaces.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    BlockLayout(
      indent: "    ",
      setting: { key, value, _ in key + (value.isEmpty ? "" : " " + value) },
      opening: { name, _ in "\(name.trimmingPrefix("log ")) {" },
      closing: { _ in "}" }
    )
    .write(nodes, in: language)
  }

  /// The settings of a text; scripts are passed over.
  public func read(_ text: String) -> [FoundSetting] {
    var found: [FoundSetting] = []
    var (isInside, isScript) = (false, false)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bare = KeyValueFormat.withoutComment(line)
      let words = bare.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
      guard let key = words.first else { continue }
      if isScript {
        isScript = key != "endscript"
      } else if Self.scripts.contains(key) {
        isScript = true
      } else if bare.hasSuffix("{") {
        isInside = true
      } else if key == "}" {
        isInside = false
      } else if !key.hasPrefix("/"), !key.hasPrefix("\"") {
        found.append(
          FoundSetting(
            isInside ? ["log"] : [],
            key,
            words.count > 1 ? words[1] : "",
            line: index + 1
          )
        )
      }
    }
    return found
  }
}
