/// How many columns of a terminal a character takes.
enum TextWidth {
  /// 0 for what has no width of its own, 2 for East Asian wide characters and emoji, else 1.
  ///
  /// After Unicode Standard Annex 11, with the ranges that terminals agree on.
  static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.isASCII { return 1 }
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// How many columns a text takes.
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }
}
