import PalierModel

/// Files and folders read for an audit: documents each by itself, the files of one folder together.
///
/// Reading is bounded: files above 1 MiB, of more than 20,000 lines or with lines of more than 20,000 bytes, binary
/// files and what is no regular file are not read, a folder at most to 20,000 files, 64 MiB and 16 levels;
/// links are not followed.
public struct AuditSources: Sendable {
  var subjects: [AuditSubject] = []
  /// The files that were recognised.
  public internal(set) var files: [String] = []
  /// The files that were named but could not be read or recognised.
  public private(set) var unreadable: [Audit.Unreadable] = []

  /// What runs but did not say all, and why; nobody named it.
  public internal(set) var unseen: [Audit.Unreadable] = []

  /// No sources; add texts.
  public init() {}

  /// Adds a text by the path that it has.
  ///
  /// - Returns: False if it is nothing that is audited.
  @discardableResult
  public mutating func add(_ text: String, path: String) -> Bool { add([(path, text)]) > 0 }

  /// Adds texts that belong together, by their paths.
  ///
  /// - Returns: How many of them were recognised.
  @discardableResult
  public mutating func add(_ named: [(path: String, text: String)]) -> Int {
    var together: [SourceText] = []
    var count = 0
    for (path, text) in named {
      let lines = AuditSources.lines(of: text)
      guard let kind = FileKind.of(path: path, lines: lines) else { continue }
      count += 1
      files.append(path)
      if kind == .markdown {
        let document = MarkdownDocument(file: path, lines: lines)
        subjects.append(AuditSubject(texts: document.texts, document: document))
      } else {
        together.append(SourceText(file: path, kind: kind, path: path, lines: lines))
      }
    }
    if !together.isEmpty { subjects.append(AuditSubject(texts: together)) }
    return count
  }

  mutating func note(unreadable file: String, _ reason: Text) {
    unreadable.append(Audit.Unreadable(file: file, reason: reason))
  }

  static func lines(of text: String) -> [String] {
    // A carriage return and a line feed are one character in Swift.
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
