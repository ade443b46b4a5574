/// The statement that some amounts multiplied make another.
public struct ProductClaim: Sendable, Hashable, Codable {
  /// What is multiplied, by name: counts, ratios, and at most one amount with a unit.
  public var factors: [NamedFigure]
  /// What it is stated to make.
  public var result: Figure

  /// A product.
  public init(factors: [NamedFigure], result: Figure) {
    self.factors = factors
    self.result = result
  }
}
