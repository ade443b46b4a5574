public import PalierModel

/// One language's half of a ``Prose``: a literal whose figures keep their sources, and whose numbers
/// and punctuation are written as the language writes them.
public struct ProseIn<Spoken: SpokenLanguage>: Sendable, ExpressibleByStringInterpolation {
  /// The pieces, in order.
  public let inlines: [Inline]

  /// A literal without interpolations.
  public init(stringLiteral value: String) {
    var interpolation = Interpolation(literalCapacity: value.utf8.count, interpolationCount: 0)
    interpolation.appendLiteral(value)
    inlines = interpolation.inlines
  }

  /// A literal with interpolations.
  public init(stringInterpolation: Interpolation) { inlines = stringInterpolation.inlines }

  /// Collects the pieces of a literal.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    var inlines: [Inline] = []

    /// Starts an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      inlines.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds a piece of the literal itself.
    public mutating func appendLiteral(_ literal: String) {
      add(Spoken.language == .french ? French.typeset(literal) : literal)
    }

    /// Adds a figure; its source is shown beside it.
    public mutating func appendInterpolation(_ figure: Figure) { inlines.append(.figure(figure)) }

    /// Adds words that matter.
    public mutating func appendInterpolation(strong text: Text) {
      inlines.append(.strong(text(Spoken.language)))
    }

    /// Adds a name, setting or command, unchanged.
    public mutating func appendInterpolation(code: String) { inlines.append(.code(code)) }

    /// Adds a name or quotation, unchanged.
    public mutating func appendInterpolation(_ value: String) { add(value) }

    /// Adds another text in the same language.
    public mutating func appendInterpolation(_ text: Text) { add(text(Spoken.language)) }

    /// Adds other running text in the same language.
    public mutating func appendInterpolation(_ prose: Prose) {
      for inline in prose(Spoken.language) {
        if case .text(let words) = inline { add(words) } else { inlines.append(inline) }
      }
    }

    /// Adds a whole number, its thousands grouped.
    public mutating func appendInterpolation(_ value: Int) { add(style.integer(value)) }

    /// Adds a number with three significant digits.
    public mutating func appendInterpolation(_ value: Double) { add(style.significant(value)) }

    /// Adds a ratio as a percentage.
    public mutating func appendInterpolation(percent value: Double, decimals: Int = 0) {
      add(style.percent(value, decimals: decimals))
    }

    /// Adds a value of a dimension with the unit that suits its size.
    public mutating func appendInterpolation(_ value: Double, _ dimension: Dimension) {
      add(style.quantity(value, dimension))
    }

    private var style: NumberStyle { NumberStyle(Spoken.language) }

    private mutating func add(_ words: String) {
      if case .text(let before) = inlines.last {
        inlines[inlines.count - 1] = .text(before + words)
      } else if !words.isEmpty {
        inlines.append(.text(words))
      }
    }
  }
}
