public import PalierModel

/// Offers with their prices and sources: those that the program was built with, or a user's own.
public struct Catalogue: Sendable {
  /// All entries, those in conflict marked.
  public let offers: [Offer]

  /// A catalogue of these entries; those that contradict each other are marked.
  public init(_ offers: [Offer]) { self.offers = Catalogue.marked(offers) }

  /// Reads a catalogue: comma-separated values (RFC 4180) in UTF-8 with a header line.
  ///
  /// Sizes are in GiB (memory) and GB (disk, transfer), prices a month. Throws ``CatalogueError``
  /// with the line.
  public init(parsing bytes: [UInt8], file: String) throws(CatalogueError) {
    var reader = try CatalogueReader(bytes, file: file)
    var offers: [Offer] = []
    while let offer = try reader.next() { offers.append(offer) }
    self.init(offers)
  }

  /// The catalogue that the program was built with.
  public static func shipped() throws(CatalogueError) -> Catalogue {
    try Catalogue(parsing: EmbeddedCatalogue.bytes, file: "Catalogue/offers.csv")
  }

  /// This catalogue's entries and another's.
  public func adding(_ other: Catalogue) -> Catalogue { Catalogue(offers + other.offers) }

  /// Marks entries of one plan that contradict each other: prices in one currency, both reserved or
  /// both not, that differ, or shapes that differ, in the same region, or wherever one of the two
  /// is of low trust.
  private static func marked(_ offers: [Offer]) -> [Offer] {
    var offers = offers
    for same in Dictionary(grouping: offers.indices, by: { offers[$0].name.lowercased() }).values
    where same.count > 1 {
      for left in same {
        offers[left].isInConflict = same.contains { offers[left].contradicts(offers[$0]) }
      }
    }
    return offers
  }
}

extension Offer {
  fileprivate func contradicts(_ other: Offer) -> Bool {
    guard region == other.region || trust == .low || other.trust == .low else { return false }
    func differ(_ left: Double?, _ right: Double?, by share: Double = 0.005) -> Bool {
      guard let left, let right else { return false }
      return (left - right).magnitude > share * max(left, right)
    }
    // Some sources take off what the machine keeps for itself, or count 10⁹ bytes as a GiB.
    if differ(cores, other.cores) || differ(memory, other.memory, by: 0.08) { return true }
    guard let price, let otherPrice = other.price, price.currency == otherPrice.currency,
      (price.basis == .reserved) == (otherPrice.basis == .reserved)
    else { return false }
    return differ(price.amount, otherPrice.amount)
  }
}
