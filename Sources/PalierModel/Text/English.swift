/// The English half of a ``Text``: an interpolated string whose numbers are written the English way.
public struct English: Sendable, ExpressibleByStringInterpolation {
  /// The finished string.
  public let string: String

  /// An English text that is already complete.
  public init(string: String) { self.string = string }

  /// A literal without interpolations.
  public init(stringLiteral value: String) { self.string = value }

  /// A literal with interpolations.
  public init(stringInterpolation: LocalizedInterpolation<InEnglish>) {
    self.string = stringInterpolation.string
  }
}

/// Marks interpolations that write in English.
public enum InEnglish: SpokenLanguage {
  /// English.
  public static let language = Language.english
}
