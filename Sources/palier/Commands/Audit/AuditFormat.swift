import PalierModel

/// What the findings of an audit are written as.
enum AuditFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case html
  case sarif
  case json

  /// The format that a file's name ends with; nil if it says nothing.
  init?(file: String) {
    switch file.split(separator: ".").last?.lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "sarif": self = .sarif
    case "json": self = .json
    case "txt": self = .text
    default: return nil
    }
  }
}
