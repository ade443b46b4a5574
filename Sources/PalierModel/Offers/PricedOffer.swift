/// An offer with its price a month in the currency in which offers are compared.
public struct PricedOffer: Sendable, Hashable {
  /// The offer.
  public let offer: Offer
  /// Its price a month.
  public let amount: Double

  /// An offer with its price.
  public init(_ offer: Offer, amount: Double) {
    self.offer = offer
    self.amount = amount
  }
}
