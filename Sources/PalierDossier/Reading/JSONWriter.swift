/// Writes a YAML node as JSON: mappings as objects, lists as arrays, plain numbers, `true`, `false`
/// and `null` as they are, every other scalar as a string.
enum JSONWriter {
  /// The JSON text.
  ///
  /// Complexity: O(size).
  static func text(of node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain):
      isPlain && isLiteral(text) ? (text.isEmpty ? "null" : text) : string(text)
    case .sequence(let items):
      "[" + items.map(text(of:)).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { string($0.name) + ": " + text(of: $0.value) }.joined(separator: ", ")
        + "}"
    }
  }

  /// True for what JSON reads as something other than a string (RFC 8259, sections 3 and 6).
  private static func isLiteral(_ text: String) -> Bool {
    if ["", "true", "false", "null"].contains(text) { return true }
    return text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }

  /// A JSON string.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case ..<" ":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
