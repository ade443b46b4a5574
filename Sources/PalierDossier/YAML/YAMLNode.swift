import PalierModel

/// A part of a YAML document: a scalar, a list or a mapping, and where it stands.
struct YAMLNode {
  /// What it is.
  enum Content {
    /// A text; plain if it stands without quotes, so that it may be a number or a quantity.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// What it is.
  let content: Content
  /// Where it begins.
  let location: SourceLocation
  /// Which Unicode scalars of the text it takes up; empty for a node that was never written.
  var extent = 0..<0

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// True for a key without a value: nothing, `~` or `null`.
  var isAbsent: Bool {
    if case .scalar(let text, isPlain: true) = content {
      ["", "~", "null"].contains(text)
    } else {
      false
    }
  }

  /// The node as an error message quotes it.
  var excerpt: String {
    switch content {
    case .scalar(let text, _): text.excerpt
    case .sequence: "[…]"
    case .mapping: "{…}"
    }
  }
}

/// One key of a mapping with its value.
struct YAMLEntry {
  /// The key.
  let name: String
  /// Where the key stands.
  let location: SourceLocation
  /// The value.
  let value: YAMLNode
}

extension String {
  /// The text as an error message quotes it: one line, 60 characters at most.
  var excerpt: String {
    let line = prefix(61).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return line.count > 60 ? String(line.prefix(59)) + "…" : String(line)
  }
}
