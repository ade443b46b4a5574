extension String {
  /// The string without what a terminal or a browser would obey instead of showing.
  ///
  /// Names come from files and servers that somebody else may have written. Control characters
  /// (escape sequences begin with one) and those that reverse the direction of writing become
  /// U+FFFD; newlines and tabs become spaces, unless they are kept.
  func printable(keepingLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A where keepingLines, 0x09 where keepingLines: result.append(scalar)
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case ..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
