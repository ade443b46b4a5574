public import PalierModel

/// JSON, which has no comments.
///
/// A block whose parts are all named `-` is a list.
public struct JSONFormat: SettingsFormat {
  /// None.
  public var commentMark: String? { nil }

  /// The format.
  public init() {}

  /// The text, indented by two spaces; values are written as they come, quotes included.
  public func write(_ nodes: [SettingNode], in language: Language) -> String {
    collection(nodes, indent: "") + "\n"
  }

  private func collection(_ nodes: [SettingNode], indent: String) -> String {
    let isList = !nodes.isEmpty && nodes.allSatisfy { $0.key == "-" }
    let inner = indent + "  "
    let parts = nodes.compactMap { node -> String? in
      let head = isList ? inner : inner + JSONFormat.quoted(node.key) + ": "
      switch node {
      case .setting(_, let value, _): return head + value
      case .block(_, _, let nodes): return head + collection(nodes, indent: inner)
      case .verbatim: return nil
      }
    }
    return
      "\(isList ? "[" : "{")\n\(parts.joined(separator: ",\n"))\n\(indent)\(isList ? "]" : "}")"
  }

  /// None: it is not read as settings.
  public func read(_ text: String) -> [FoundSetting] { [] }

  /// A text as JSON has it.
  static func quoted(_ text: String) -> String {
    let bare = text.filter { !$0.isNewline }
    return "\"" + bare.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension SettingNode {
  /// The name of a setting or block; empty for lines that have none.
  var key: String {
    switch self {
    case .setting(let key, _, _), .block(let key, _, _): key
    case .verbatim: ""
    }
  }
}
