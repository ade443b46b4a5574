import PalierModel

extension Interval {
  /// The interval as a sentence has it: one value, or its bounds.
  func words(_ dimension: Dimension) -> Text {
    guard low != high else { return low.words(dimension) }
    let (from, to) = (low.words(dimension), high.words(dimension))
    return Text(en: "\(from) to \(to)", fr: "\(from) à \(to)")
  }
}

extension Double {
  /// The value as a sentence has it; whole numbers are not rounded.
  func words(_ dimension: Dimension) -> Text {
    if dimension == .count, self == rounded(), magnitude < 1e15 {
      return Text(en: "\(Int(self))", fr: "\(Int(self))")
    }
    return Text(en: "\(self, dimension)", fr: "\(self, dimension)")
  }
}

extension Figure {
  /// The figure as a sentence has it.
  var words: Text { value.words(dimension) }
}

extension Text {
  /// Names in a row, the last after "and".
  static func row(_ names: [String]) -> Text {
    guard let last = names.last, names.count > 1 else { return Text(verbatim: names.first ?? "") }
    let first = names.dropLast().joined(separator: ", ")
    return Text(en: "\(first) and \(last)", fr: "\(first) et \(last)")
  }
}
