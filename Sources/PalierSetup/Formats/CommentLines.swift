import PalierModel

/// Comments as lines that begin with a mark, no wider than a page.
enum CommentLines {
  static func write(
    _ comment: [Text],
    in language: Language,
    indent: String = "",
    mark: String = "#"
  ) -> [String] {
    comment.flatMap { text in
      var lines: [String] = []
      var line = ""
      for word in text(language).split(separator: " ") {
        if !line.isEmpty, line.count + word.count + 1 > 92 - indent.count {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      // A line break inside a name would end the comment.
      return (lines + [line]).map { indent + mark + " " + $0.filter { !$0.isNewline } }
    }
  }
}
