import PalierModel

/// What kind of quantity a place takes, as messages about a wrong one say it.
struct QuantityExpectation: Sendable {
  /// The dimensions that fit; none: any.
  let dimensions: [Dimension]
  /// What such a quantity is called, with its article.
  let name: Text
  /// Quantities that would be right.
  let examples: [String]

  init(_ dimensions: [Dimension], name: Text? = nil, examples: [String]? = nil) {
    self.dimensions = dimensions
    self.name = name ?? .alternatives(dimensions.map(\.name))
    self.examples = examples ?? dimensions.flatMap(\.examples)
  }

  /// The advice to write something like the examples.
  var cure: Text {
    Text(en: "for example \(.quoted(examples))", fr: "par exemple \(.quoted(examples))")
  }

  /// Intervals that would be right.
  var intervals: [String] {
    let intervals = examples.filter { $0.contains("..") }
    return intervals.isEmpty ? ["20..30", "20..24..30"] : intervals
  }
}
