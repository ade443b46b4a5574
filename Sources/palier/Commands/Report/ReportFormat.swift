import PalierModel
import PalierReport

/// What a report is written as.
enum ReportFormat: String, CaseIterable, Sendable {
  case terminal
  case markdown
  case html
  case pdf
  case json

  /// The format that a file's name ends with; nil if it says nothing.
  init?(file: String) {
    switch file.split(separator: ".").last?.lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "pdf": self = .pdf
    case "txt": self = .terminal
    default: return nil
    }
  }

  /// A document in this format; nil for JSON, which is not made of
  /// documents, and for PDF, which is printed from HTML.
  func render(_ document: Document, in language: Language) -> String? {
    switch self {
    case .terminal: TerminalRenderer(language: language, width: 100).render(document)
    case .markdown: MarkdownRenderer(language: language).render(document)
    case .html: HTMLRenderer(language: language).render(document)
    case .json, .pdf: nil
    }
  }
}

extension ValueType<ReportFormat> {
  /// A format of reports.
  static let reportFormat = ValueType.choice(of: ReportFormat.allCases)
}
