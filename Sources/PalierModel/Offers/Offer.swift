/// Something that can be rented to run a system on: its plan, its shape, its price and where that is from.
///
/// What is not known is nil. Sizes are in bytes.
public struct Offer: Sendable, Hashable, Codable {
  /// What is sold.
  public enum Use: String, Sendable, Hashable, Codable, CaseIterable {
    /// A machine that runs what one likes.
    case machine
    /// A managed database.
    case database
    /// Disk to attach to a machine, at a price for the size of its entry.
    case volume
    /// Storage of objects over the network, at a price for the size of its entry.
    case objects
  }

  /// What one of its virtual cores is.
  public enum CoreKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Shared with other customers.
    case shared
    /// A share of a core, and more for as long as credits last.
    case burstable
    /// Its customer's alone.
    case dedicated
    case unknown
  }

  /// How far the entry can be relied on.
  public enum Trust: String, Sendable, Hashable, Codable, CaseIterable {
    case high
    case medium
    case low
  }

  /// The speed of one core relative to the reference, and who says so.
  public struct CoreSpeed: Sendable, Hashable, Codable {
    /// The factor; 1 is the reference.
    public var factor: Interval
    /// Who says so.
    public var source: Source

    /// A speed with its source.
    public init(_ factor: Interval, from source: Source) {
      self.factor = factor
      self.source = source
    }
  }

  /// Entries older than so many days are marked.
  public static let daysUntilOld = 90

  /// What is sold.
  public var use: Use
  /// Who sells it.
  public var provider: String
  /// What it is called there.
  public var plan: String
  /// Where it is; empty where that is not known.
  public var region: String
  /// Virtual cores.
  public var cores: Double?
  /// What one of them is.
  public var coreKind: CoreKind
  /// The speed of one core; nil: not known.
  public var coreSpeed: CoreSpeed?
  /// The speed of one core on a scale of which only ratios count: that of the source.
  public var coreIndex: Double?
  /// Memory, in bytes.
  public var memory: Double?
  /// Disk in the price, in bytes; nil: bought apart, or not known.
  public var disk: Double?
  /// Outgoing transfer in the price, in bytes a month; nil: paid apart, or not known.
  public var transfer: Double?
  /// What it costs; nil: only its shape is known.
  public var price: OfferPrice?
  /// The day of the entry as ISO 8601 writes it, possibly without day or month; empty: undated.
  public var date: String
  /// Where the entry is from.
  public var source: String
  /// How far it can be relied on.
  public var trust: Trust
  /// True if another entry of the same plan and region contradicts it.
  public var isInConflict: Bool

  /// An offer of which only the name and the source are known.
  public init(
    provider: String,
    plan: String,
    region: String = "",
    date: String,
    source: String,
    trust: Trust
  ) {
    self.provider = provider
    self.plan = plan
    self.region = region
    self.date = date
    self.source = source
    self.trust = trust
    use = .machine
    coreKind = .unknown
    isInConflict = false
  }

  /// `provider/plan`, as dossiers write it.
  public var name: String { "\(provider)/\(plan)" }

  /// The offer with the speed of its cores, where it and the offer that a machine was bought as have
  /// an index and the entry says no speed itself.
  ///
  /// `speed` is that of the machine's cores; the offer's is so many times that as the indices say.
  /// Ratios of such indices (clock × instructions a cycle) are taken as right within a fifth, since
  /// programs differ.
  public func speeding(
    relativeTo reference: Offer,
    of speed: Interval = Interval(exactly: 1)
  ) -> Offer {
    guard coreSpeed == nil, let coreIndex, let index = reference.coreIndex else { return self }
    var offer = self
    let ratio = coreIndex / index
    offer.coreSpeed = CoreSpeed(
      speed * Interval(low: ratio / 1.2, mid: ratio, high: ratio * 1.2),
      from: .catalogued(name: "clock × instructions a cycle, beside \(reference.name)", date: date)
    )
    return offer
  }

  /// True if cores, memory and price are known, so that it can be chosen.
  public var isComplete: Bool { cores != nil && memory != nil && price != nil }

  /// True if the entry is older than ``daysUntilOld`` days on a day; nil if it is undated.
  ///
  /// A date without day or month counts as its first day.
  public func isOld(on today: CalendarDate) -> Bool? {
    CalendarDate(earliestOf: date).map { today.day - $0.day > Offer.daysUntilOld }
  }

  /// The entry as a source of figures.
  public var figureSource: Source { .catalogued(name: "\(name), \(source)", date: date) }

  /// The price as a figure with its source.
  public var priceFigure: Figure? {
    price.map {
      Figure(Interval(exactly: $0.amount), .monthlyMoney($0.currency), from: figureSource)
    }
  }
}
