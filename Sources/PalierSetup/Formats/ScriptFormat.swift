public import PalierModel

/// Scripts: lines as they are, with comments above them; nothing is read from them.
public struct ScriptFormat: SettingsFormat {
  /// What a comment begins with.
  public let commentMark: String?

  /// The format with what comments begin with.
  public init(commentMark: String) { self.commentMark = commentMark }

  /// The text.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    nodes.enumerated().flatMap { index, node -> [String] in
      let gap = index == 0 ? [] : [""]
      let mark = commentMark ?? "#"
      switch node {
      case .verbatim(let text, let comment):
        return gap + CommentLines.write(comment, in: language, mark: mark) + [text]
      case .setting(let key, let value, let comment):
        return gap + CommentLines.write(comment, in: language, mark: mark) + [key + value]
      case .block(_, let comment, let inner):
        return gap + CommentLines.write(comment, in: language, mark: mark)
          + [write(inner, in: language)]
      }
    }.joined(separator: "\n") + "\n"
  }

  /// None.
  public func read(_ text: String) -> [FoundSetting] { [] }
}
