/// What an offer costs a month.
public struct OfferPrice: Sendable, Hashable, Codable {
  /// How the price of a month was come by.
  public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
    /// Published as the price of a month.
    case published
    /// The published price of an hour × 730.
    case hourly
    /// A month's part of a reservation for three years.
    case reserved
    /// Published as the least that it may cost; the commitment is not known.
    case from
  }

  /// Whether value added tax is in the price.
  public enum ValueAddedTax: String, Sendable, Hashable, Codable, CaseIterable {
    case excluded
    case included
    case unknown
  }

  /// Hours that a month has where an hour's price is all that is published.
  public static let hoursOfMonth = 730.0

  /// The amount a month.
  public var amount: Double
  /// The currency (ISO 4217).
  public var currency: String
  /// Whether value added tax is in it.
  public var valueAddedTax: ValueAddedTax
  /// How it was come by.
  public var basis: Basis

  /// A price a month.
  public init(
    _ amount: Double,
    _ currency: String,
    valueAddedTax: ValueAddedTax = .unknown,
    basis: Basis = .published
  ) {
    self.amount = amount
    self.currency = currency
    self.valueAddedTax = valueAddedTax
    self.basis = basis
  }
}
