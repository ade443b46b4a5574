public import PalierModel

/// What a system costs a month: each item with its source, and sums that never mix currencies.
public struct CostPlan: Sendable, Hashable, Codable {
  /// One item with its monthly cost.
  public struct Line: Sendable, Hashable, Codable {
    /// Its name in the dossier.
    public var name: String
    /// What is paid for.
    public var kind: CostItem.Kind
    /// Its cost a month, in the currency of its price.
    public var monthly: Figure
    /// Money that is paid once on entering, where it is a purchase.
    public var once: Figure?
    /// The tiers that need it, by name; empty: all.
    public var tiers: [String]

    /// An item that is paid every month.
    public init(
      name: String,
      kind: CostItem.Kind,
      monthly: Figure,
      once: Figure? = nil,
      tiers: [String] = []
    ) {
      self.name = name
      self.kind = kind
      self.monthly = monthly
      self.once = once
      self.tiers = tiers
    }

    /// True if another line is the same item at the same cost.
    func costs(as other: Line) -> Bool {
      name == other.name && monthly.dimension == other.monthly.dimension
        && monthly.value == other.monthly.value
    }
  }

  /// All items, in the order of the dossier.
  public let lines: [Line]
  /// Items that say no price, by name.
  public let unpriced: [String]
  /// What currencies are worth, where the user says so.
  public let rates: [ExchangeRate]

  /// The costs that a system's dossier declares, and of what its regions send.
  ///
  /// A month is a twelfth of 365.25 days: 730.5 hours.
  public init(_ system: System, regions: RegionPlan? = nil) {
    let sent = (regions?.lines ?? []).compactMap { region in
      region.cost.map {
        Line(name: "egress." + region.name, kind: .egress, monthly: $0, once: nil, tiers: [])
      }
    }
    lines = system.costs.flatMap(CostPlan.lines) + sent
    unpriced = system.costs.filter { item in
      CostPlan.lines(item).isEmpty && (sent.isEmpty || !item.isPriceOfEgress)
    }.map(\.name)
    rates = system.exchangeRates
  }

  /// The sum of what one tier needs (nil: of what every tier needs), each currency by itself unless
  /// a rate is given, in the order of the currencies' names.
  public func totals(in tier: String? = nil) -> [Figure] {
    var sums: [String: Interval] = [:]
    for line in due(in: tier) {
      guard case .monthlyMoney(let currency) = line.monthly.dimension else { continue }
      sums[currency, default: Interval(exactly: 0)] =
        sums[currency, default: Interval(exactly: 0)] + line.monthly.value
    }
    return sums.sorted { $0.key < $1.key }.map {
      Figure(
        $0.value,
        .monthlyMoney($0.key),
        from: .predicted(model: "sum of the costs", error: nil)
      )
    }
  }

  /// What one tier needs (nil: what every tier needs), item by item, converted where a rate is given.
  public func due(in tier: String? = nil) -> [Line] {
    lines.compactMap { line in
      guard line.tiers.isEmpty || tier.map({ line.tiers.contains($0) }) ?? false,
        let (currency, value) = converted(line.monthly)
      else { return nil }
      var due = line
      due.monthly = Figure(value, .monthlyMoney(currency), from: line.monthly.source)
      return due
    }
  }

  /// Money in the currency that a rate leads to, or in its own.
  private func converted(_ figure: Figure) -> (currency: String, value: Interval)? {
    guard case .monthlyMoney(let currency) = figure.dimension else { return nil }
    guard let rate = rates.first(where: { $0.currency == currency }),
      case .money(let target) = rate.worth.dimension
    else { return (currency, figure.value) }
    return (target, figure.value * rate.worth.value)
  }
}

extension CostPlan {
  /// Money that one tier (nil: every tier) needs once, each currency by itself, in the order of the
  /// currencies' names; empty where nothing is bought.
  public func purchases(in tier: String? = nil) -> [Figure] {
    var sums: [String: Interval] = [:]
    for line in lines
    where line.tiers.isEmpty || tier.map({ line.tiers.contains($0) }) ?? false {
      guard let once = line.once, case .money(let currency) = once.dimension else { continue }
      sums[currency] = (sums[currency] ?? Interval(exactly: 0)) + once.value
    }
    return sums.sorted { $0.key < $1.key }.map {
      Figure($0.value, .money($0.key), from: .predicted(model: "sum of the costs", error: nil))
    }
  }
}
