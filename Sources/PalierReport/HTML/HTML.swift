/// A piece of an HTML page, built so that nothing in it can be mistaken for markup.
///
/// Names of elements and attributes are literals of this program; all else is text, and is escaped
/// when it is written. There is no way to insert markup from outside.
indirect enum HTML: Sendable {
  case element(StaticString, [Attribute], [HTML])
  case text(String)
  /// The page's own style sheet; made of literals and of the palette's numbers.
  case styleSheet(StyleSheet)

  /// An attribute with its value.
  struct Attribute: Sendable {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    /// A length or a position in a drawing, in units of its view box.
    init(_ name: StaticString, _ value: Double) {
      self.init(name, HTML.coordinate(value))
    }
  }

  /// A number with at most one decimal, as drawings need it.
  static func coordinate(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e9 else { return "0" }
    let whole = Int(tenths)
    let sign = whole < 0 ? "-" : ""
    let size = whole.magnitude
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}

extension HTML {
  /// The markup.
  var rendered: String {
    var output = ""
    write(to: &output, keepsSpace: false)
    return output
  }

  private func write(to output: inout String, keepsSpace: Bool) {
    switch self {
    case .text(let text): output += HTML.escaped(text, keepingLines: keepsSpace)
    case .styleSheet(let sheet): output += "<style>\n\(sheet.css)</style>\n"
    case .element(let name, let attributes, let children):
      let name = "\(name)"
      output += "<" + name
      for attribute in attributes {
        output +=
          " \(attribute.name)=\"" + HTML.escaped(attribute.value, keepingLines: false) + "\""
      }
      if HTML.voidElements.contains(name) {
        output += ">\n"
        return
      }
      if children.isEmpty, HTML.shapes.contains(name) {
        output += "/>\n"
        return
      }
      output += ">"
      let keepsSpace = keepsSpace || name == "pre"
      let isContainer = HTML.containers.contains(name)
      if isContainer { output += "\n" }
      for child in children { child.write(to: &output, keepsSpace: keepsSpace) }
      output += "</\(name)>"
      if !keepsSpace && !HTML.phrases.contains(name) || name == "pre" { output += "\n" }
    }
  }

  /// The text with the five characters of markup written as references.
  private static func escaped(_ text: String, keepingLines: Bool) -> String {
    var result = ""
    for character in text.printable(keepingLines: keepingLines).unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  private static let voidElements: Set<String> = ["meta", "br", "hr"]
  private static let shapes: Set<String> = [
    "line", "path", "rect", "circle", "polygon", "polyline",
  ]
  private static let phrases: Set<String> = ["a", "span", "strong", "code", "sup", "b"]
  private static let containers: Set<String> = [
    "html", "head", "body", "main", "header", "footer", "section", "table", "thead", "tbody", "tr",
    "ul", "ol", "dl", "figure", "svg", "g", "div", "details", "nav",
  ]
}
