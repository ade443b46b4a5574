/// A part of a JSON document whose keys keep their order.
indirect enum JSONSchema {
  case text(String)
  case flag(Bool)
  case list([JSONSchema])
  case object([(String, JSONSchema)])

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONSchema { .list(texts.map { .text($0) }) }

  /// The JSON text, indented by two spaces a level.
  ///
  /// Complexity: O(size × depth).
  func written(indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .text(let text): return JSONWriter.string(text)
    case .flag(let flag): return String(flag)
    case .list(let items):
      let isShort = items.allSatisfy { if case .text = $0 { true } else { false } }
      if isShort { return "[" + items.map { $0.written() }.joined(separator: ", ") + "]" }
      return "[\n" + items.map { inner + $0.written(indentation: inner) }.joined(separator: ",\n")
        + "\n\(indentation)]"
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      let lines = entries.map {
        "\(inner)\(JSONWriter.string($0)): \($1.written(indentation: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    }
  }
}
