/// Something that is paid for, and how its price a month comes about.
///
/// Whatever is given adds up: a price in time, a purchase spread over its life, electricity, and
/// volume beyond what is included.
public struct CostItem: Sendable, Hashable, Codable {
  /// What is paid for.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case machine
    case disk
    case egress
    case cdn
    case backup
    case domain
    case certificate
    case monitoring
    case electricity
    case purchase
    case other
  }

  /// Its name.
  public var name: String
  /// What is paid for.
  public var kind: Kind
  /// The price: money a month, or money paid once.
  public var price: Figure?
  /// How many of it (a count); nil: one.
  public var number: Figure?
  /// For how long a purchase serves, in seconds; its price is spread evenly over it.
  public var lasts: Figure?
  /// Watts.
  public var power: Figure?
  /// The share of time for which it is switched on (a ratio); nil: always.
  public var running: Figure?
  /// The price of a kilowatt-hour (money).
  public var perKilowattHour: Figure?
  /// Bytes a second, averaged over a month.
  public var volume: Figure?
  /// Bytes a second that the price already includes.
  public var included: Figure?
  /// The price of 10⁹ bytes beyond those included (money).
  public var perGigabyte: Figure?
  /// The tiers that need it, by name; empty: all.
  public var tiers: [Located<String>]
  /// Who says so: a price list, an invoice.
  public var source: String?
  /// The day of the price (ISO 8601).
  public var date: String?
  /// Where it was declared.
  public var location: SourceLocation?

  /// An item of which nothing but the name is known.
  public init(name: String) {
    self.name = name
    kind = .other
    tiers = []
  }
}

/// What one unit of a currency is worth in another.
public struct ExchangeRate: Sendable, Hashable, Codable {
  /// The currency that is converted (ISO 4217).
  public var currency: String
  /// What one unit of it is worth: money of another currency.
  public var worth: Figure

  /// A rate.
  public init(currency: String, worth: Figure) {
    self.currency = currency
    self.worth = worth
  }
}
