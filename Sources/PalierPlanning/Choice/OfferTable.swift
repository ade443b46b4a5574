public import PalierModel

/// Offers in the order of their prices, as columns, so that many needs are held against them fast.
///
/// Disk that is too small is bought where its price is known (``withDisk(for:)``). Otherwise disk that
/// is bought apart rejects only what no volumes hold (``Volume/most``), and transfer nothing: they are
/// not in the price either.
public struct OfferTable: Sendable {
  /// The offers whose cores and memory are known, the cheapest first; equal prices in the order of
  /// their names.
  public let offers: [PricedOffer]
  /// What disk costs beside them.
  public let volumes: [Volume]

  let prices: [Double]
  let cores: [Double]
  let memory: [Double]
  let disk: [Double]
  /// Disk that they can have without a move to another machine: volumes are enlarged in place.
  let laterDisk: [Double]
  let transfer: [Double]

  /// Sorts offers by price; those of unknown shape are left out.
  ///
  /// Complexity: O(n log n).
  public init(_ offers: [PricedOffer], volumes: [Volume] = []) {
    self.volumes = volumes
    let sorted =
      offers
      .filter { $0.offer.cores != nil && $0.offer.memory != nil && $0.amount.isFinite }
      .sorted { left, right in
        (left.amount, left.offer.name, left.offer.region)
          < (right.amount, right.offer.name, right.offer.region)
      }
    self.offers = sorted
    prices = sorted.map(\.amount)
    cores = sorted.map { $0.offer.sustainedCores }
    memory = sorted.map { $0.offer.memory ?? 0 }
    disk = sorted.map { $0.offer.disk ?? Volume.most }
    laterDisk = sorted.map { priced in
      guard let own = priced.offer.disk else { return Volume.most }
      let isSold = priced.volume != nil || volumes.contains { $0.serves(priced.offer) }
      return isSold ? max(own, Volume.most) : own
    }
    transfer = sorted.map { $0.offer.transfer ?? .infinity }
  }

  /// The table in which every offer has the disk that is needed at most, as far as its provider sells
  /// volumes; their price is in that of the offer.
  ///
  /// Complexity: O(n log n).
  public func withDisk(for need: Interval?) -> OfferTable {
    guard let need, !volumes.isEmpty else { return self }
    return OfferTable(offers.map { $0.withDisk(need.high, from: volumes) }, volumes: volumes)
  }

  /// The cheapest offer that holds the most likely values of a requirement, taken as certain; nil
  /// if none does.
  ///
  /// `coreSpeed` is that of offers that do not say theirs. Complexity: O(offers), mostly less.
  public func cheapest(for requirement: Requirement, coreSpeed: Double = 1) -> PricedOffer? {
    let need = requirement.cores?.mid ?? 0
    let (memoryNeed, diskNeed) = (requirement.memory?.mid ?? 0, requirement.disk?.mid ?? 0)
    let transferNeed = requirement.transfer?.mid ?? 0
    for index in prices.indices
    where memory[index] >= memoryNeed && disk[index] >= diskNeed && transfer[index] >= transferNeed
    {
      let speed = offers[index].offer.coreSpeed?.factor.mid ?? coreSpeed
      if cores[index] * speed >= need { return offers[index] }
    }
    return nil
  }
}

extension Offer {
  /// What a burstable core bears for as long as one likes, as a share of a core, where the entry
  /// says nothing of its speed: providers publish 5 to 40 % (Amazon's T3: 5 to 40, most 20).
  public static let burstableShare = 0.2

  /// Cores that can be kept busy for as long as one likes; 0 where they are not known.
  public var sustainedCores: Double {
    (cores ?? 0) * (coreKind == .burstable && coreSpeed == nil ? Offer.burstableShare : 1)
  }
}
