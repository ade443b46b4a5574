/// The statement that a system costs so much in time.
public struct CostClaim: Sendable, Hashable, Codable {
  /// Money a month.
  public var price: Figure

  /// A cost.
  public init(price: Figure) { self.price = price }
}
