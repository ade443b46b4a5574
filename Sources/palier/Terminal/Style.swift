import PalierPlatform

/// How a piece of text stands out on a terminal; without colours it is left as it is.
struct Style: Sendable {
  /// A way to stand out, by its number in ECMA-48 (Select Graphic Rendition).
  enum Emphasis: Int, Sendable {
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33
  }

  /// Whether escape sequences are written.
  let hasColors: Bool

  /// The style for a stream: colours on a terminal only, and only where nobody refuses them.
  init(_ stream: StandardStream, refused: Bool, environment: [String: String]) {
    let noColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    hasColors =
      !refused && !noColor && environment["TERM"] != "dumb"
      && Terminal.isTerminal(stream.descriptor)
  }

  /// The text with an emphasis.
  func callAsFunction(_ emphasis: Emphasis, _ text: String) -> String {
    hasColors ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
  }
}
