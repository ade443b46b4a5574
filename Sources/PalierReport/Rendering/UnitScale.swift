import PalierModel

/// One unit for several values of a dimension, so that they can be compared at a glance.
struct UnitScale {
  /// What an SI value is multiplied by.
  let factor: Double
  /// The unit with the space before it; empty for counts.
  let suffix: String
  private let style: NumberStyle
  private let isRatio: Bool
  private let isMoney: Bool

  /// The unit that suits `reference`, the value that matters most.
  init(_ dimension: Dimension, reference: Double, in language: Language) {
    style = NumberStyle(language)
    isRatio = dimension == .ratio
    isMoney = dimension.isMoney
    guard !isRatio else {
      factor = 100
      suffix = language == .french ? "\u{202F}%" : "%"
      return
    }
    let usable = reference.isFinite ? reference : 0
    let (value, unit) = dimension.displayUnit(for: usable, in: language)
    // A value of one, in the unit of the reference: exact powers of ten stay exact.
    factor = usable == 0 ? 1 : UnitScale.clean(value / usable)
    suffix = unit.isEmpty ? "" : "\u{A0}" + unit
  }

  /// The unit alone, as an axis names it.
  var unit: String { suffix.filter { $0 != "\u{A0}" && $0 != "\u{202F}" } }

  /// The value in this unit, the unit left out.
  func number(_ value: Double, decimals: Int? = nil) -> String {
    if let decimals { return style.fixed(value * factor, decimals: decimals) }
    if isMoney { return style.money(value * factor) }
    // A tiny share is not none.
    guard isRatio, value == 0 || value.magnitude >= 0.001 else {
      return style.significant(value * factor)
    }
    return style.fixed(value * 100, decimals: value.magnitude < 0.1 && value != 0 ? 1 : 0)
  }

  /// Two values that are read together: with the same number of decimals, as few as suffice.
  func numbers(_ low: Double, _ high: Double) -> (low: String, high: String) {
    var decimals = 2
    var size = max(low.magnitude, high.magnitude) * factor
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    while size < 1, size > 0, decimals < 9 {
      size *= 10
      decimals += 1
    }
    var written = (low: number(low, decimals: decimals), high: number(high, decimals: decimals))
    while decimals > 0, written.low.last == "0", written.high.last == "0" {
      decimals -= 1
      written = (low: number(low, decimals: decimals), high: number(high, decimals: decimals))
    }
    // Prices have two decimals or none.
    if isMoney, decimals == 1 {
      written = (low: number(low, decimals: 2), high: number(high, decimals: 2))
    }
    return written
  }

  /// The value with its unit.
  func text(_ value: Double) -> String { number(value) + suffix }

  // 0.3 s is 300 ms, not 299.99999999999994 ms.
  private static func clean(_ factor: Double) -> Double {
    let rounded = factor.rounded()
    return abs(factor - rounded) < 1e-9 * rounded ? rounded : factor
  }
}
