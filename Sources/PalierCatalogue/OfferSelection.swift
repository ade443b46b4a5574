public import PalierModel

/// The machines of a catalogue that can be compared with each other, and how many cannot, and why.
public struct OfferSelection: Sendable {
  /// What was asked for.
  public let filter: OfferFilter
  /// Machines with their price a month in the filter's currency.
  public let offers: [PricedOffer]
  /// What disk costs beside these machines, where a provider sells it and the currency is the same.
  public let volumes: [Volume]
  /// Entries of other providers or regions, or of a region that is not known while one is asked for.
  public let elsewhere: Int
  /// Entries whose price binds for three years.
  public let reserved: Int
  /// Entries of which only the shape is known.
  public let unpriced: Int
  /// Entries of which the price is known, but not the cores or the memory.
  public let unshaped: Int
  /// Entries in each currency that no rate leads from.
  public let inOtherCurrencies: [String: Int]

  /// Sorts the machines of a catalogue out; databases and volumes for rent are no machines.
  ///
  /// Complexity: O(entries).
  public init(_ catalogue: Catalogue, _ filter: OfferFilter) {
    self.filter = filter
    var offers: [PricedOffer] = []
    var (elsewhere, reserved, unpriced, unshaped) = (0, 0, 0, 0)
    var others: [String: Int] = [:]
    for offer in catalogue.offers where offer.use == .machine {
      guard filter.admits(offer) else {
        elsewhere += 1
        continue
      }
      guard let price = offer.price else {
        unpriced += 1
        continue
      }
      guard offer.isComplete else {
        unshaped += 1
        continue
      }
      guard filter.includesReservations || price.basis != .reserved else {
        reserved += 1
        continue
      }
      if let amount = price.amount(in: filter.currency, at: filter.rates) {
        offers.append(PricedOffer(offer, amount: amount))
      } else {
        others[price.currency, default: 0] += 1
      }
    }
    self.offers = offers
    volumes = catalogue.offers.filter { $0.use == .volume && filter.admits($0) }.compactMap {
      offer in
      offer.price?.amount(in: filter.currency, at: filter.rates)
        .flatMap { Volume(offer, amount: $0) }
    }
    self.elsewhere = elsewhere
    self.reserved = reserved
    self.unpriced = unpriced
    self.unshaped = unshaped
    inOtherCurrencies = others
  }
}
