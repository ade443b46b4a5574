/// Lays text out within a number of columns.
enum TextLayout {
  /// The text broken between words so that no line is longer than `width` columns, where words allow.
  ///
  /// Every line starts with `indent` spaces. Line breaks of the text stay. Complexity: O(length).
  static func wrapped(_ text: String, width: Int, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        var lines: [String] = []
        var current = ""
        for word in line.split(separator: " ") {
          if !current.isEmpty, indent + current.count + 1 + word.count > width {
            lines.append(margin + current)
            current = ""
          }
          current += current.isEmpty ? String(word) : " " + word
        }
        return (lines + [margin + current]).joined(separator: "\n")
      }
      .joined(separator: "\n")
  }

  /// A list of terms with their meanings, the meanings aligned at `column`; a term too long for its column gets
  /// a line of its own.
  static func list(
    _ entries: [(term: String, meaning: String)],
    width: Int,
    column: Int,
    indent: Int = 2,
    style: (String) -> String = { $0 }
  ) -> String {
    entries.map { term, meaning in
      let text = wrapped(meaning, width: width, indent: column)
      let start = String(repeating: " ", count: indent) + style(term)
      let gap = column - indent - term.count
      guard gap >= 2 else { return "\(start)\n\(text)" }
      return start + String(repeating: " ", count: gap) + text.dropFirst(column)
    }
    .joined(separator: "\n")
  }
}
