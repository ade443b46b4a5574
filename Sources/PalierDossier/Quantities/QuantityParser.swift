import PalierModel

/// Reads `NUMBER UNIT`, `LOW..HIGH UNIT` or `LOW..MID..HIGH UNIT`.
///
/// Each bound may have a unit of its own (`500 ms..2 s`); one without takes the last one's. A
/// number is digits, `_` between them, one decimal point and an exponent. Complexity: O(length).
struct QuantityParser {
  private struct Part {
    var number: Double
    var unit: String
  }

  private let text: String
  private let expected: QuantityExpectation

  /// A parser of a text of which this is expected.
  init(_ text: String, expecting expected: QuantityExpectation) {
    self.text = text.trimmed
    self.expected = expected
  }

  func quantity() throws(QuantityError) -> Quantity {
    guard text.utf8.count <= 200 else { throw .notANumber(text, expected: expected) }
    let pieces = bounds(of: text)
    let isInterval = pieces.allSatisfy { $0.first?.isNumber == true || $0.first == "-" }
    guard pieces.count <= 3, pieces.count == 1 || isInterval else {
      throw .notAnInterval(text, write: expected.intervals)
    }
    var parts: [Part] = []
    for piece in pieces { parts.append(try part(piece)) }
    let lastUnit = parts.last?.unit ?? ""
    var values: [Double] = []
    var dimension: Dimension?
    for part in parts {
      let unit = try unit(part.unit.isEmpty ? lastUnit : part.unit)
      if let dimension, dimension != unit.dimension { throw .mixedUnits(text) }
      dimension = unit.dimension
      values.append(unit.value(of: part.number))
    }
    guard values.allSatisfy(\.isFinite) else { throw .tooLarge(text) }
    guard values == values.sorted() else {
      throw .reversed(text, write: inOrder(parts, values, lastUnit))
    }
    return Quantity(interval(values), dimension ?? .count)
  }

  private func interval(_ values: [Double]) -> Interval {
    switch values.count {
    case 1: Interval(exactly: values[0])
    case 2: Interval(values[0], values[1])
    default: Interval(low: values[0], mid: values[1], high: values[2])
    }
  }

  private func bounds(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let dots = rest.firstRange(of: "..") {
      pieces.append(rest[..<dots.lowerBound].trimmed)
      rest = rest[dots.upperBound...]
    }
    return pieces + [rest.trimmed]
  }

  private func part(_ piece: String) throws(QuantityError) -> Part {
    var rest = piece[...]
    guard let digits = rest.takeNumber(), let number = Double(digits) else {
      throw .notANumber(text, expected: expected)
    }
    guard number.isFinite else { throw .tooLarge(text) }
    if rest.first == ",", rest.dropFirst().first?.isWholeNumber == true {
      throw .decimalComma(text, write: commaReadings())
    }
    let unit = rest.filter { !$0.isWhitespace }
    if rest.first?.isWhitespace == true, unit.first?.isWholeNumber == true {
      throw .groupedBySpaces(text, write: joined())
    }
    if let right = intervalMeant(digits, rest.trimmed) {
      throw .notAnInterval(text, write: [right])
    }
    return Part(number: number, unit: String(unit))
  }

  private func unit(_ spelling: String) throws(QuantityError) -> Unit {
    guard let unit = Unit.named(spelling) else {
      let meant = Unit.suggestion(for: spelling, among: expected.dimensions)
      throw .unknownUnit(spelling, suggestion: meant?.symbol, expected: expected)
    }
    guard !expected.dimensions.isEmpty, !expected.dimensions.contains(unit.dimension) else {
      return unit
    }
    if spelling.isEmpty, let first = expected.dimensions.first {
      throw .noUnit(text, expected: expected, write: withUnit(first))
    }
    throw .otherDimension(text, unit.dimension, expected: expected)
  }

  /// The bare number with the unit most likely meant; `0.01` as a share is 1 %.
  private func withUnit(_ dimension: Dimension) -> String {
    let unit = dimension.usualUnit
    if dimension == .ratio, let share = Double(text), share > 0, share < 1 {
      return Quantity(Interval(exactly: share), .ratio).written
    }
    return unit.hasPrefix("/") ? text + unit : text + " " + unit
  }

  private func inOrder(_ parts: [Part], _ values: [Double], _ lastUnit: String) -> String {
    let order = values.indices.sorted { values[$0] < values[$1] }
    let isOneUnit = parts.dropLast().allSatisfy { $0.unit.isEmpty || $0.unit == lastUnit }
    let bounds = order.map { index in
      let number = Quantity(Interval(exactly: parts[index].number), .count).written
      return isOneUnit
        ? number : number + " " + (parts[index].unit.isEmpty ? lastUnit : parts[index].unit)
    }
    let unit = lastUnit.isEmpty || lastUnit.hasPrefix("/") ? lastUnit : " " + lastUnit
    return bounds.joined(separator: "..") + (isOneUnit ? unit : "")
  }

  private func commaReadings() -> [String] {
    let decimal = text.replacing(",", with: ".")
    let groups = text.split(separator: ",").dropFirst()
    let isGrouped = groups.allSatisfy { $0.prefix { $0.isWholeNumber }.count == 3 }
    return isGrouped ? [text.replacing(",", with: "_"), decimal] : [decimal]
  }

  /// `100 000 users` becomes `100_000 users`: only spaces between digits go.
  private func joined() -> String {
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isBetweenDigits =
        character.isWhitespace && index + 1 < characters.count
        && characters[index + 1].isWholeNumber && result.last?.isWholeNumber == true
      result.append(isBetweenDigits ? "_" : character)
    }
    return result
  }

  /// What `8-12 %`, `8 to 12 %` or `8 à 12 %` should have been, if it is one of these.
  private func intervalMeant(_ low: String, _ rest: String) -> String? {
    for separator in ["-", "–", "—", "…", "to ", "à ", ".", "et ", "and "]
    where rest.hasPrefix(separator) {
      let high = rest.dropFirst(separator.count).trimmed
      if high.first?.isWholeNumber == true { return low + ".." + high }
    }
    return nil
  }
}

extension StringProtocol {
  /// Without spaces, non-breaking ones included, at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension Substring {
  /// Takes a number off the front, in the form that `Double` reads; nil if none stands there.
  fileprivate mutating func takeNumber() -> String? {
    var rest = self
    var number = ""
    if let sign = rest.first, "+-−".contains(sign) {
      rest.removeFirst()
      if sign != "+" { number = "-" }
    }
    guard let whole = rest.takeDigits() else { return nil }
    number += whole
    if rest.first == ".", rest.dropFirst().first?.isASCIIDigit == true {
      rest.removeFirst()
      number += "." + (rest.takeDigits() ?? "")
    }
    var exponent = rest
    if let mark = exponent.popFirst(), "eE".contains(mark) {
      var sign = ""
      if let first = exponent.first, "+-".contains(first) {
        sign = String(first)
        exponent.removeFirst()
      }
      if let digits = exponent.takeDigits() {
        number += "e" + sign + digits
        rest = exponent
      }
    }
    self = rest
    return number
  }

  private mutating func takeDigits() -> String? {
    guard first?.isASCIIDigit == true else { return nil }
    var digits = ""
    while let character = first {
      if character.isASCIIDigit {
        digits.append(character)
      } else if character != "_" || dropFirst().first?.isASCIIDigit != true {
        break
      }
      removeFirst()
    }
    return digits
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
