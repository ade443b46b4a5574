import PalierModel

/// How settings and blocks become lines, an empty line and the comment before each but the first.
struct BlockLayout {
  /// What the lines of a block are indented by, once more for each block around it.
  var indent = ""
  /// The line of a setting: its key, its value, and how many blocks are around it.
  let setting: (_ key: String, _ value: String, _ depth: Int) -> String
  /// The line that begins a block of that name; nil: none.
  var opening: (_ name: String, _ depth: Int) -> String? = { _, _ in nil }
  /// The line that ends a block; nil: none.
  var closing: (_ depth: Int) -> String? = { _ in nil }

  /// The text of some lines and blocks, with their comments in one language.
  func write(_ nodes: [SettingNode], in language: Language) -> String {
    lines(nodes, in: language, depth: 0).joined(separator: "\n") + "\n"
  }

  private func lines(_ nodes: [SettingNode], in language: Language, depth: Int) -> [String] {
    let margin = String(repeating: indent, count: depth)
    func commented(_ comment: [Text], _ lines: [String]) -> [String] {
      CommentLines.write(comment, in: language, indent: margin) + lines
    }
    return nodes.enumerated().flatMap { index, node -> [String] in
      let gap = index == 0 ? [] : [""]
      switch node {
      case .setting(let key, let value, let comment):
        return gap + commented(comment, [margin + setting(key, value, depth)])
      case .verbatim(let text, let comment):
        return gap + commented(comment, text.split(separator: "\n").map { margin + $0 })
      case .block(let name, let comment, let inner):
        let first = opening(name, depth).map { [margin + $0] } ?? []
        let last = closing(depth).map { [margin + $0] } ?? []
        return gap
          + commented(comment, first + lines(inner, in: language, depth: depth + 1) + last)
      }
    }
  }
}
