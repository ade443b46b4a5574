/// An offer with its price a month in the currency in which offers are compared.
public struct PricedOffer: Sendable, Hashable {
  /// The offer; its disk holds the volume.
  public let offer: Offer
  /// Its price a month, the volume's included.
  public let amount: Double
  /// Disk that is bought apart and counted; nil: none.
  public let volume: BoughtVolume?

  /// An offer with its price.
  public init(_ offer: Offer, amount: Double) {
    self.init(offer, amount: amount, volume: nil)
  }

  private init(_ offer: Offer, amount: Double, volume: BoughtVolume?) {
    self.offer = offer
    self.amount = amount
    self.volume = volume
  }

  /// The offer with as much of a volume as its disk is too small by.
  ///
  /// The volume is the cheapest of those that can be attached to it. An offer that has enough, for
  /// which nothing is sold, or that volumes cannot make large enough, stays as it is.
  public func withDisk(_ bytes: Double, from volumes: [Volume]) -> PricedOffer {
    let own = offer.disk ?? 0
    guard volume == nil, own < bytes, bytes - own <= Volume.most,
      let cheapest = volumes.filter({ $0.serves(offer) }).min(by: { $0.price < $1.price })
    else { return self }
    let bought = cheapest.bought(bytes - own)
    var larger = offer
    larger.disk = own + bought.bytes
    return PricedOffer(larger, amount: amount + bought.amount, volume: bought)
  }
}
