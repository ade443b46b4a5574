/// Names the language that an interpolation writes in.
public protocol SpokenLanguage: Sendable {
  /// The language.
  static var language: Language { get }
}

/// Collects the pieces of an interpolated literal, each written as its language writes it.
///
/// In French the literal pieces are typeset; strings that are inserted (names, paths, the text
/// of a mistake) are left as they are, because they are quotations.
public struct LocalizedInterpolation<Spoken: SpokenLanguage>: StringInterpolationProtocol, Sendable
{
  var string: String

  /// Starts an empty text.
  public init(literalCapacity: Int, interpolationCount: Int) {
    string = ""
    string.reserveCapacity(literalCapacity + interpolationCount * 8)
  }

  /// Adds a piece of the literal itself.
  public mutating func appendLiteral(_ literal: String) {
    string += Spoken.language == .french ? French.typeset(literal) : literal
  }

  /// Adds a name or quotation, unchanged.
  public mutating func appendInterpolation(_ value: String) { string += value }

  /// Adds another text in the same language.
  public mutating func appendInterpolation(_ value: Text) { string += value(Spoken.language) }

  /// Adds a whole number, its thousands grouped.
  public mutating func appendInterpolation(_ value: Int) {
    string += NumberStyle(Spoken.language).integer(value)
  }

  /// Adds a number with three significant digits.
  public mutating func appendInterpolation(_ value: Double) {
    string += NumberStyle(Spoken.language).significant(value)
  }

  /// Adds a number with a fixed number of decimals.
  public mutating func appendInterpolation(_ value: Double, decimals: Int) {
    string += NumberStyle(Spoken.language).fixed(value, decimals: decimals)
  }

  /// Adds a ratio as a percentage: 0.25 becomes `25%` or `25 %`.
  public mutating func appendInterpolation(percent value: Double, decimals: Int = 0) {
    string += NumberStyle(Spoken.language).percent(value, decimals: decimals)
  }

  /// Adds a value of a dimension with the unit that suits its size.
  public mutating func appendInterpolation(_ value: Double, _ dimension: Dimension) {
    string += NumberStyle(Spoken.language).quantity(value, dimension)
  }
}
