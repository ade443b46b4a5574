import PalierModel

/// A figure in words: its value with the unit, and its bounds in the same unit.
struct FigureText {
  /// The value with its unit.
  let value: String
  /// The bounds, such as `290–341`; nil where the value is exact.
  let bounds: String?

  init(_ interval: Interval, _ dimension: Dimension, in language: Language) {
    let reference = [interval.mid, interval.high, interval.low].first { $0.isFinite && $0 != 0 }
    let scale = UnitScale(dimension, reference: reference ?? 0, in: language)
    value = scale.text(interval.mid)
    let (low, high) = scale.numbers(interval.low, interval.high)
    bounds = interval.isExact || low == high ? nil : "\(low)–\(high)"
  }

  /// Both, the bounds in parentheses.
  var full: String { bounds.map { "\(value) (\($0))" } ?? value }
}
