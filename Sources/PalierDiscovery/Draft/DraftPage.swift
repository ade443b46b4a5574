import PalierDossier
public import PalierModel

/// The text of a draft while it is written: keys with the place they were found at, comments, and
/// questions.
///
/// A question stands on lines that begin with `#?`; the lines below it that begin with `#>` show an
/// answer, which counts once the `#>` is taken away.
struct DraftPage {
  /// The language of comments.
  let language: Language
  /// The lines so far.
  private(set) var lines: [String] = []
  /// The questions so far.
  private(set) var questions: [Text] = []

  init(_ language: Language) { self.language = language }

  /// A key with its value, or any other line of the dossier; its place begins at a column.
  mutating func line(
    _ code: String,
    indent: Int = 0,
    from place: String? = nil,
    column: Int = 34
  ) {
    let start = String(repeating: " ", count: indent) + code
    guard let place else { return lines.append(start) }
    let padding = String(repeating: " ", count: max(2, column - start.count))
    lines.append(start + padding + "# " + place.printable)
  }

  /// An empty line.
  mutating func gap() { lines.append("") }

  /// A comment, on as many lines as it takes.
  mutating func comment(_ text: Text, indent: Int = 0) {
    append(text(language), after: "# ", indent: indent)
  }

  /// A question, and what an answer looks like.
  mutating func ask(_ question: Text, indent: Int = 0, answers: [String] = []) {
    questions.append(question)
    append(question(language), after: "#? ", indent: indent)
    let margin = String(repeating: " ", count: indent)
    lines += answers.map { margin + "#> " + $0 }
  }

  /// A quantity as the dossier writes it: as it is where that is short, else rounded to three
  /// digits that count.
  func quantity(_ value: Double, _ dimension: Dimension) -> String {
    let exact = written(Interval(exactly: value), dimension)
    return exact.count <= 9
      ? exact : written(Interval(exactly: DraftPage.rounded(value)), dimension)
  }

  /// What lies evenly between two bounds, each rounded to three digits that count.
  func quantity(from low: Double, to high: Double, _ dimension: Dimension) -> String {
    written(Interval(DraftPage.rounded(low), DraftPage.rounded(high)), dimension)
  }

  /// A number rounded to three digits that count.
  func rate(_ value: Double) -> String {
    Quantity(Interval(exactly: DraftPage.rounded(value)), .count).written
  }

  /// A share in percent with one decimal.
  func percent(_ share: Interval) -> String {
    func tenths(_ ratio: Double) -> String {
      let text = ((ratio * 1_000).rounded() / 10).description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let bounds = share.isExact ? [share.mid] : [share.low, share.mid, share.high]
    return bounds.map(tenths).joined(separator: "..") + " %"
  }

  private func written(_ interval: Interval, _ dimension: Dimension) -> String {
    let text = Quantity(interval, dimension).written
    guard language == .french, dimension == .information, text.hasSuffix("B") else { return text }
    return text.dropLast() + "o"
  }

  /// A number with three digits that count.
  static func rounded(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return 0 }
    var scale = 1.0
    while value.magnitude * scale < 100, scale < 1e12 { scale *= 10 }
    while value.magnitude * scale >= 1_000, scale > 1e-15 { scale /= 10 }
    let digits = (value * scale).rounded()
    // Dividing by a power of ten rounds once; multiplying by its inverse would round twice.
    return scale >= 1 ? digits / scale : digits * (1 / scale).rounded()
  }

  private mutating func append(_ text: String, after mark: String, indent: Int) {
    let margin = String(repeating: " ", count: indent) + mark
    var line = ""
    for word in text.printable.split(separator: " ") {
      if !line.isEmpty, margin.count + line.count + 1 + word.count > 96 {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(margin + line)
  }
}

/// A draft as text.
public struct DraftText: Sendable {
  /// The dossier.
  public let dossier: String
  /// What it asks, in the order of the file.
  public let questions: [Text]
}

extension String {
  /// The text with a dot in place of what a YAML file may not hold or takes for a line's end.
  var printable: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<32, 127..<160, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0x1_0000...:
        text.unicodeScalars.append("·")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
