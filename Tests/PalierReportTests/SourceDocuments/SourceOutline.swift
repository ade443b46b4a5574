/// The tables, lists and frames of a document in Markdown, each with the heading above it.
struct SourceOutline {
  private(set) var items: [(section: String, kind: SourceDocument.Item.Kind)] = []

  init(_ text: String) {
    var section = ""
    var before: SourceDocument.Item.Kind?
    var isFramed = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains(#/^\s*```/#) {
        if !isFramed { items.append((section, .frame)) }
        isFramed.toggle()
        before = .frame
      } else if isFramed {
        continue
      } else if let heading = line.firstMatch(of: ##/^#+ (.*)/##) {
        section = SourceOutline.plain(heading.1)
        before = nil
      } else if line.hasPrefix("|") {
        if before != .table { items.append((section, .table)) }
        before = .table
      } else if line.contains(#/^\s*([-*]|\d+\.) /#) {
        if before != .list { items.append((section, .list)) }
        before = .list
      } else if !(before == .list && line.allSatisfy(\.isWhitespace)) {
        before = nil
      }
    }
  }

  /// A heading without stars and pictures, single spaces between its words.
  private static func plain(_ heading: Substring) -> String {
    let kept = heading.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x2A, 0x20E3, 0x2600...0x27BF, 0xFE0F, 0x1F000...: false
      default: true
      }
    }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: kept)
    return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
