/// Text of a terminal: characters, each with its style; none that a terminal would obey.
struct Styled: Equatable {
  /// How characters look where colours are wanted.
  enum Style: Equatable {
    case plain
    case strong
    case faint
    case code
    case good
    case warning
    case bad
    case series(Int)

    /// The parameters of the escape sequence (ECMA-48, select graphic rendition); empty for none.
    var parameters: String {
      switch self {
      case .plain: ""
      case .strong: "1"
      case .faint: "2"
      case .code: "36"
      case .good: "1;32"
      case .warning: "1;33"
      case .bad: "1;31"
      case .series(let index): ["34", "33", "32", "35"][index % 4]
      }
    }
  }

  private(set) var characters: [(character: Character, style: Style)] = []

  init(_ text: String = "", _ style: Style = .plain) { append(text, style) }

  static func == (left: Styled, right: Styled) -> Bool {
    left.characters.elementsEqual(right.characters) { $0 == $1 }
  }

  mutating func append(_ text: String, _ style: Style = .plain) {
    for character in text.printable() { characters.append((character, style)) }
  }

  static func + (left: Styled, right: Styled) -> Styled {
    var sum = left
    sum.characters += right.characters
    return sum
  }

  /// How many columns it takes.
  var width: Int { characters.reduce(0) { $0 + TextWidth.of($1.character) } }

  /// The width of its longest word.
  var longestWord: Int {
    characters.split { $0.character == " " }
      .map { $0.reduce(0) { $0 + TextWidth.of($1.character) } }.max() ?? 0
  }

  /// It with spaces around, to `width` columns.
  func padded(to width: Int, trailing: Bool = false) -> Styled {
    let space = Styled(String(repeating: " ", count: max(0, width - self.width)))
    return trailing ? space + self : self + space
  }

  /// It in lines of at most `limit` columns, broken at plain spaces, or anywhere if a word is too long.
  ///
  /// Complexity: O(length).
  func wrapped(to limit: Int) -> [Styled] {
    let limit = max(1, limit)
    var lines: [Styled] = []
    var line = Styled()
    var lineWidth = 0
    for word in characters.split(whereSeparator: { $0.character == " " }) {
      let width = word.reduce(0) { $0 + TextWidth.of($1.character) }
      if lineWidth > 0, lineWidth + 1 + width > limit {
        lines.append(line)
        line = Styled()
        lineWidth = 0
      }
      if lineWidth > 0 {
        // The space takes the style that both neighbours have, if they have one.
        let style = line.characters.last?.style == word.first?.style ? word.first?.style : nil
        line.append(" ", style ?? .plain)
        lineWidth += 1
      }
      for element in word {
        let width = TextWidth.of(element.character)
        if lineWidth + width > limit {
          lines.append(line)
          line = Styled()
          lineWidth = 0
        }
        line.characters.append(element)
        lineWidth += width
      }
    }
    if lineWidth > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The line for a terminal, without spaces at its end.
  func rendered(colours: Bool) -> String {
    var end = characters.endIndex
    while end > 0, characters[end - 1].character == " " { end -= 1 }
    var result = ""
    var current = Style.plain
    for (character, style) in characters[..<end] {
      if colours, style != current {
        if !current.parameters.isEmpty { result += "\u{1B}[0m" }
        if !style.parameters.isEmpty { result += "\u{1B}[\(style.parameters)m" }
        current = style
      }
      result.append(character)
    }
    if colours, !current.parameters.isEmpty { result += "\u{1B}[0m" }
    return result
  }
}
