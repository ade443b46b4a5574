public import PalierModel

/// YAML in blocks.
///
/// The key `-` stands for an item of a list.
public struct YAMLFormat: SettingsFormat {
  /// The format.
  public init() {}

  /// The text, blocks indented by two spaces; values are written as they come, quotes included.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    lines(nodes, in: language, indent: "").joined(separator: "\n") + "\n"
  }

  private func lines(_ nodes: [SettingNode], in language: Language, indent: String) -> [String] {
    nodes.enumerated().flatMap { index, node -> [String] in
      switch node {
      case .setting(let key, let value, let comment):
        return head(comment, index, indent, language)
          + [indent + (key == "-" ? "- " : key + ": ") + value]
      case .verbatim(let text, let comment):
        return head(comment, index, indent, language)
          + text.split(separator: "\n").map { indent + $0 }
      case .block("-", let comment, let inner):
        return head(comment, index, indent, language)
          + item(lines(inner, in: language, indent: indent + "  "), indent: indent)
      case .block(let name, let comment, let inner):
        return head(comment, index, indent, language) + [indent + name + ":"]
          + lines(inner, in: language, indent: indent + "  ")
      }
    }
  }

  /// An empty line and the comment; neither for what has no comment.
  private func head(
    _ comment: [Text],
    _ index: Int,
    _ indent: String,
    _ language: Language
  ) -> [String] {
    guard !comment.isEmpty else { return [] }
    return (index == 0 ? [] : [""]) + CommentLines.write(comment, in: language, indent: indent)
  }

  /// Lines of an item, its first one after a dash; comments above it move out with the dash.
  private func item(_ lines: [String], indent: String) -> [String] {
    guard let first = lines.firstIndex(where: { !$0.trimmingPrefix(" ").hasPrefix("#") })
    else { return lines }
    var result = lines
    for index in 0..<first { result[index] = String(result[index].dropFirst(2)) }
    result[first] = indent + "- " + result[first].dropFirst(indent.count + 2)
    return result
  }

  /// The settings of a text in block style; flow collections are values as they stand.
  public func read(_ text: String) -> [FoundSetting] {
    var found: [FoundSetting] = []
    var open: [(key: String, column: Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = Substring(KeyValueFormat.withoutComment(line))
      if rest.isEmpty || rest == "---" {
        if rest == "---" { open = [] }
        continue
      }
      var column = line.prefix { $0 == " " }.count
      while rest == "-" || rest.hasPrefix("- ") {
        // A list may stand as far left as its key.
        open.removeAll { $0.column > column || ($0.column == column && $0.key == "-") }
        rest = rest.dropFirst(2)
        guard rest.isEmpty || Self.key(of: rest) != nil || rest.hasPrefix("- ") else {
          found.append(FoundSetting(open.map(\.key), "-", String(rest), line: index + 1))
          rest = ""
          break
        }
        open.append(("-", column))
        column += 2
      }
      guard let key = Self.key(of: rest) else { continue }
      open.removeAll { $0.column >= column }
      let value = rest.dropFirst(key.count + 1).trimmingPrefix { $0 == " " }
      if value.isEmpty {
        open.append((key, column))
      } else {
        found.append(FoundSetting(open.map(\.key), key, String(value), line: index + 1))
      }
    }
    return found
  }

  /// The key at the start of a line, up to a colon at its end or before a space, outside quotes.
  private static func key(of line: Substring) -> String? {
    guard let first = line.first, first != "\"", first != "'", first != "{", first != "[" else {
      return nil
    }
    var index = line.startIndex
    while let colon = line[index...].firstIndex(of: ":") {
      let next = line.index(after: colon)
      if next == line.endIndex || line[next] == " " { return String(line[..<colon]) }
      index = next
    }
    return nil
  }
}
