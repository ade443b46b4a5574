public import PalierModel

/// Which offers are searched, and in which currency they are compared.
public struct OfferFilter: Sendable, Hashable {
  /// Providers; empty: all.
  public var providers: [String]
  /// Parts of the names of regions, empty for all; what is sold everywhere is in each.
  public var regions: [String]
  /// The currency in which prices are compared (ISO 4217).
  public var currency: String
  /// What other currencies are worth, as the user says; the first that leads there counts.
  public var rates: [ExchangeRate]
  /// True if prices count that bind for three years.
  public var includesReservations: Bool

  /// All offers whose price is in one currency or can be converted to it.
  public init(
    providers: [String] = [],
    regions: [String] = [],
    currency: String = "EUR",
    rates: [ExchangeRate] = [],
    includesReservations: Bool = false
  ) {
    self.providers = providers
    self.regions = regions
    self.currency = currency
    self.rates = rates
    self.includesReservations = includesReservations
  }

  /// True if an offer is of a provider and in a region that are asked for.
  func admits(_ offer: Offer) -> Bool {
    let provider = offer.provider.lowercased()
    guard providers.isEmpty || providers.contains(where: { $0.lowercased() == provider }) else {
      return false
    }
    return regions.isEmpty || offer.region == OfferFilter.everywhere
      || regions.contains { offer.isIn($0) }
  }

  /// The region of what is sold everywhere.
  static let everywhere = "all"
}

extension Offer {
  /// True if the name of its region contains a text, in capitals or not.
  fileprivate func isIn(_ region: String) -> Bool {
    self.region.lowercased().contains(region.lowercased())
  }
}

extension OfferFilter {
  /// Throws ``OfferFilterError`` if a provider or a region is in no entry of a catalogue.
  public func check(against catalogue: Catalogue) throws(OfferFilterError) {
    let known = Set(catalogue.offers.map(\.provider)).sorted()
    for provider in providers
    where !known.contains(where: { $0.lowercased() == provider.lowercased() }) {
      throw OfferFilterError(.provider, provider, known: known)
    }
    let own = OfferFilter(providers: providers)
    let offers = catalogue.offers.filter { own.admits($0) && !$0.region.isEmpty }
    for region in regions where !offers.contains(where: { $0.isIn(region) }) {
      let names = Set(offers.map(\.region)).subtracting([OfferFilter.everywhere]).sorted()
      throw OfferFilterError(.region, region, known: names)
    }
  }
}

/// A provider or a region that no entry of the catalogue has.
public struct OfferFilterError: PalierError, Hashable {
  enum Subject: Sendable, Hashable {
    case provider
    case region
  }

  private let subject: Subject
  private let name: String
  private let known: [String]

  init(_ subject: Subject, _ name: String, known: [String]) {
    self.subject = subject
    self.name = name
    self.known = known
  }

  /// What is not there.
  public var message: Text {
    switch subject {
    case .provider:
      Text(
        en: "No entry of the catalogue is of the provider `\(name)`.",
        fr: "Aucune entrée du catalogue n'est du fournisseur « \(name) »."
      )
    case .region:
      Text(
        en: "No entry of the catalogue is in a region `\(name)`.",
        fr: "Aucune entrée du catalogue n'est dans une région « \(name) »."
      )
    }
  }

  /// What is there.
  public var cure: Text? {
    if let closest = SpellingSuggestion.closest(to: name, among: known) {
      return Text(en: "Did you mean `\(closest)`?", fr: "Vouliez-vous dire « \(closest) » ?")
    }
    let names = known.joined(separator: ", ")
    return Text(en: "There are: \(names).", fr: "Il y a : \(names).")
  }
}
