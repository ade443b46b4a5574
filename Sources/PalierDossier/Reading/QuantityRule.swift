import PalierModel

/// What a quantity of one key may be.
struct QuantityRule: Sendable {
  /// Which sign it may have.
  enum Sign: Sendable {
    case any
    case notNegative
    case positive
  }

  /// The dimensions that fit, their name, and values that would be right.
  var expected: QuantityExpectation
  /// Which sign it may have.
  var sign: Sign
  /// The highest value, in SI units.
  var maximum: Double?
  /// The value that it must exceed, in SI units, where its sign is free.
  var above: Double?
  /// True if it must be one whole number.
  var isWhole = false
  private init(
    _ dimensions: [Dimension],
    _ sign: Sign,
    name: Text? = nil,
    maximum: Double? = nil,
    above: Double? = nil,
    isWhole: Bool = false,
    examples: [String]? = nil
  ) {
    expected = QuantityExpectation(dimensions, name: name, examples: examples)
    self.sign = sign
    self.maximum = maximum
    self.above = above
    self.isWhole = isWhole
  }

  /// Seconds, or none.
  static let duration = QuantityRule([.time], .notNegative)
  /// Seconds, more than none.
  static let positiveDuration = QuantityRule([.time], .positive)
  /// Bytes.
  static let size = QuantityRule([.information], .positive)
  /// Bytes a second.
  static let dataRate = QuantityRule([.dataRate], .positive)
  /// A part of a whole, 100 % at most.
  static let share = QuantityRule([.ratio], .notNegative, maximum: 1)
  /// What comes on top of something, as a share of it: any share.
  static let allowance = QuantityRule([.ratio], .notNegative, maximum: 100)
  /// Rows or bytes in a period.
  static let rowsOrBytesInTime = QuantityRule(
    [.frequency, .dataRate],
    .notNegative,
    examples: ["1_000..2_000/year", "5..15 GB/year"]
  )
  /// Watts.
  static let power = QuantityRule([.power], .notNegative)
  /// Money in any currency, a month, a year or once.
  static let price = QuantityRule(
    [],
    .notNegative,
    name: Text(en: "an amount of money", fr: "une somme d'argent"),
    examples: ["120 EUR/month", "50 EUR/year", "65 EUR"]
  )
  /// Money in any currency, once.
  static let amountOfMoney = QuantityRule(
    [],
    .notNegative,
    name: Text(en: "an amount of money", fr: "une somme d'argent"),
    examples: ["0.20 EUR"]
  )
  /// How many times as much: 1 or more.
  static let factor = QuantityRule([.count], .positive, examples: ["1.5", "2..4"])
  /// Growth in a period; it may shrink, by less than all.
  static let growth = QuantityRule([.growth], .any, above: -1)
  /// Cores; a fraction is a quota.
  static let cores = QuantityRule([.count], .positive, examples: ["4", "0.5"])
  /// How many times as fast as another core.
  static let coreSpeed = QuantityRule([.count], .positive, examples: ["0.9", "0.8..1.1"])
  /// Workers, threads, connections.
  static let wholeNumber = QuantityRule(
    [.count],
    .positive,
    name: Text(en: "a whole number", fr: "un nombre entier"),
    isWhole: true,
    examples: ["4", "120"]
  )
  /// Rows, files: none or more.
  static let number = QuantityRule([.count], .notNegative)
  /// People.
  static let people = QuantityRule([.count], .positive, examples: ["200", "100_000", "80..120"])
  /// People, or a share of the registered.
  static let peopleOrShare = QuantityRule(
    [.count, .ratio],
    .notNegative,
    name: Text(
      en: "a number, or a share of the registered",
      fr: "un nombre, ou une proportion des inscrits"
    ),
    examples: ["12_000", "8..12 %"]
  )
  /// Times a day.
  static let timesADay = QuantityRule(
    [.count, .frequency],
    .positive,
    examples: ["1.5", "2/day", "10/week"]
  )
  /// Requests in a period.
  static let rate = QuantityRule([.frequency], .positive, examples: ["60_000/day", "12/s"])
  /// The level of a threshold, or an amount of whatever.
  static let anything = QuantityRule(
    [],
    .any,
    name: Text(en: "a quantity", fr: "une quantité"),
    examples: ["70 %", "500 ms", "8 GiB"]
  )

  /// What is wrong with a value of the right dimension, or nil.
  func mistake(in quantity: Quantity, written text: String) -> (message: Text, cure: Text)? {
    let value = quantity.value
    let cure = expected.cure
    let code = text.excerpt
    if sign != .any, value.low < 0 {
      return (Text(en: "`\(code)` is negative", fr: "« \(code) » est négatif"), cure)
    }
    if sign == .positive, value.low == 0 {
      return (Text(en: "`\(code)` must be above 0", fr: "« \(code) » doit dépasser 0"), cure)
    }
    if let above, value.low <= above {
      return (
        Text(
          en: "`\(code)`: nothing shrinks by 100% or more",
          fr: "« \(code) » : rien ne diminue de 100 % ou plus"
        ), cure
      )
    }
    let isShare = quantity.dimension == .ratio && !expected.dimensions.isEmpty
    if let limit = maximum ?? (isShare ? 1 : nil), value.high > limit {
      return (
        Text(en: "`\(code)` is more than the whole", fr: "« \(code) » dépasse le tout"),
        Text(en: "100% at most; \(cure)", fr: "\("100 %") au plus ; \(cure)")
      )
    }
    if isWhole, !value.isExact || value.mid != value.mid.rounded() || value.mid > 1e9 {
      return (
        Text(en: "`\(code)` is not one whole number", fr: "« \(code) » n'est pas un nombre entier"),
        cure
      )
    }
    return nil
  }
}
