public import PalierModel

/// A value with its dimension, as a dossier or a command line writes it: `1 s`, `8..12 %`.
public struct Quantity: Sendable, Hashable {
  /// The value with its bounds, in the SI unit of the dimension.
  public let value: Interval
  /// What it measures.
  public let dimension: Dimension

  /// A quantity in the SI unit of its dimension.
  public init(_ value: Interval, _ dimension: Dimension) {
    self.value = value
    self.dimension = dimension
  }

  /// Reads a quantity that must measure `dimension`.
  ///
  /// - Throws: ``QuantityError``, which says what would be right.
  public init(parsing text: String, as dimension: Dimension) throws(QuantityError) {
    self = try QuantityParser(text, expecting: QuantityExpectation([dimension])).quantity()
  }

  /// The quantity as a dossier writes it; reading that gives the same value to 15 digits.
  ///
  /// The value must be finite. The largest unit that needs few digits is chosen, else the SI unit.
  public var written: String {
    let units = Unit.table.filter { $0.dimension == dimension }
    let numbers = value.isExact ? [value.mid] : [value.low, value.mid, value.high]
    for unit in units.sorted(by: { $0.value(of: 1) > $1.value(of: 1) }) {
      let converted = numbers.map(unit.number(of:))
      let isShort = converted.allSatisfy { $0.magnitude >= 1 && Quantity.digits($0).count <= 6 }
      if isShort { return Quantity.write(converted, unit.symbol) }
    }
    let unit = units.first ?? Unit(dimension.usualUnit, dimension)
    return Quantity.write(numbers.map(unit.number(of:)), unit.symbol)
  }

  private static func write(_ numbers: [Double], _ symbol: String) -> String {
    let isMiddle = numbers.count == 3 && numbers[1] == (numbers[0] + numbers[2]) / 2
    let shown = isMiddle ? [numbers[0], numbers[2]] : numbers
    let text = shown.map(digits).joined(separator: "..")
    return symbol.isEmpty || symbol.hasPrefix("/") ? text + symbol : text + " " + symbol
  }

  private static func digits(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
