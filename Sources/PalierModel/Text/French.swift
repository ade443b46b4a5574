/// The French half of a ``Text``: an interpolated string whose numbers are written the French way,
/// and whose punctuation gets its non-breaking spaces.
public struct French: Sendable, ExpressibleByStringInterpolation {
  /// The finished string.
  public let string: String

  /// A French text that is already complete, typography included.
  public init(finished string: String) { self.string = string }

  /// A literal without interpolations.
  public init(stringLiteral value: String) { self.string = French.typeset(value) }

  /// A literal with interpolations.
  public init(stringInterpolation: LocalizedInterpolation<InFrench>) {
    self.string = stringInterpolation.string
  }

  /// A name after the preposition: `de web`, `d'events`.
  public static func of(_ name: String) -> String {
    guard let first = name.first, "aeiouàâéèêîôûAEIOUÀÂÉÈÊÎÔÛ".contains(first) else {
      return "de " + name
    }
    return "d'" + name
  }

  /// Turns the plain space before `: ; ? ! » %` and after `«` into a non-breaking one.
  ///
  /// U+202F (narrow) before `; ? ! %`, U+00A0 before `:` and inside « », as the Imprimerie
  /// nationale's *Lexique des règles typographiques* has it. Complexity: O(length).
  public static func typeset(_ string: String) -> String {
    var result = ""
    result.reserveCapacity(string.utf8.count + 8)
    var pendingSpace = false
    var afterOpeningQuote = false
    for character in string {
      if character == " " {
        if afterOpeningQuote {
          result.append("\u{A0}")
          afterOpeningQuote = false
        } else {
          if pendingSpace { result.append(" ") }
          pendingSpace = true
        }
        continue
      }
      if pendingSpace {
        switch character {
        case ":", "»": result.append("\u{A0}")
        case ";", "?", "!", "%": result.append("\u{202F}")
        default: result.append(" ")
        }
        pendingSpace = false
      }
      afterOpeningQuote = character == "«"
      result.append(character)
    }
    if pendingSpace { result.append(" ") }
    return result
  }
}

/// Marks interpolations that write in French.
public enum InFrench: SpokenLanguage {
  /// French.
  public static let language = Language.french
}
