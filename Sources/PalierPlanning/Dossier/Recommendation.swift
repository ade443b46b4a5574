public import PalierModel

/// What to do next, and what it costs: the end of a dossier.
public struct Recommendation: Sendable {
  /// What to do first.
  public enum Advice: Sendable, Hashable {
    /// Measure: nobody knows what a request costs.
    case measure
    /// Say what people must get: without an objective there is no capacity.
    case setObjectives
    /// Say how many people come: without a load nothing can be compared with the capacity.
    case countPeople
    /// Prove or narrow: load and capacity overlap within their bounds.
    case decide
    /// Nothing: the peak is borne.
    case stay
    /// Apply a change with which a test held the peak that the system as it is does not bear.
    case apply(change: String)
    /// More of what gives way first, or less work: the peak is not borne.
    case act(Station?)
  }

  /// What one tier costs.
  public struct Budget: Sendable, Hashable {
    /// The tier; nil: the system as it is.
    public let tier: String?
    /// Money a month, each currency by itself.
    public let monthly: [Figure]
    /// Money of twelve months, purchases spread over their lives.
    public let yearly: [Figure]
    /// Money that is paid once, on entering.
    public let once: [Figure]
  }

  /// What to do first.
  public let advice: Advice
  /// The tier that holds today's people; nil without tiers.
  public let current: TierPlan?
  /// The tier after it; nil where it is the last.
  public let next: TierPlan?
  /// What is to be done next of the roadmap; nil where nothing is.
  public let step: RoadmapStep?
  /// When the system as it is reaches its capacity, or its disk is full; nil where nothing tells.
  public let lasts: Deadline?
  /// True if what is planned for the disk does not fit it from the beginning.
  public let diskIsTooSmall: Bool
  /// What each tier costs; empty where nothing has a price.
  public let budgets: [Budget]

  /// What follows from a plan.
  ///
  /// Without a capacity no load breaks the objectives, where there are some. Without demands,
  /// capacities that tests `measured` decide, where the dossier names such tests.
  public init(
    _ growth: GrowthPlan,
    of system: System,
    capacity: Interval?,
    peak: PeakLoad?,
    hasDemands: Bool,
    measured: [MeasuredCapacity] = []
  ) {
    let load = peak?.concurrent.value
    let index = growth.currentTier(at: load?.mid ?? 0)
    current = index.map { growth.tiers[$0] }
    next = index.flatMap { growth.tiers.indices.contains($0 + 1) ? growth.tiers[$0 + 1] : nil }
    diskIsTooSmall = growth.storage.full.map { $0.mid <= 0 } ?? false
    step =
      growth.roadmap.first { $0.due.likely > 0 } ?? growth.roadmap.last { !$0.due.isPast }
    let known = capacity ?? (hasDemands ? nil : measured.asItIs?.users.value)
    lasts = Recommendation.end(of: system, growth, capacity: known, load: load)
    if !hasDemands {
      advice = Recommendation.advice(measured, load: load)
    } else if let capacity, let load, let headroom = Headroom(capacity: capacity, over: load) {
      advice =
        switch headroom.holds {
        case true?: .stay
        case false?: .act(current?.bottlenecks.first?.station)
        case nil: .decide
        }
    } else {
      advice =
        if system.objectives.isEmpty {
          .setObjectives
        } else {
          load == nil ? .countPeople : .stay
        }
    }
    let names: [String?] = growth.areDeclared ? growth.tiers.map(\.name) : [nil]
    budgets = names.compactMap { name in
      let monthly = growth.costs.totals(in: name)
      let once = growth.costs.purchases(in: name)
      guard !monthly.isEmpty || !once.isEmpty else { return nil }
      return Budget(
        tier: name,
        monthly: monthly,
        yearly: monthly.compactMap(\.ofTwelveMonths),
        once: once
      )
    }
  }
}

extension Recommendation {
  /// When the system as it is ends, where that is known and months after the next step; nil where it
  /// is not.
  public var lastsBeyondStep: Deadline? {
    guard let lasts, let step, lasts.months.mid.isFinite, lasts.months.low > step.due.likely + 1
    else { return nil }
    return lasts
  }

  /// What tests say that the dossier names, where nobody knows what a request costs.
  private static func advice(_ measured: [MeasuredCapacity], load: Interval?) -> Advice {
    guard let load else { return .measure }
    func holds(_ capacity: MeasuredCapacity?) -> Bool? {
      capacity.flatMap { Headroom(capacity: $0.users.value, over: load)?.holds }
    }
    switch holds(measured.asItIs) {
    case true?: return .stay
    case false?:
      let change = measured.changed.first { holds($0) == true }?.change
      return change.map { .apply(change: $0) } ?? .measure
    case nil: return .measure
    }
  }

  /// When the system as it is ends: by its capacity, or by its disk; nil where the capacity is not
  /// known, since the disk alone says little.
  private static func end(
    of system: System,
    _ growth: GrowthPlan,
    capacity: Interval?,
    load: Interval?
  ) -> Deadline? {
    guard let capacity, let load, let rate = system.population.expectedGrowth else { return nil }
    let reached = Growth(rate.value).months(from: load, to: capacity)
    let ends = [reached, growth.storage.full].compactMap(\.self)
    return ends.min { $0.mid < $1.mid }.map { Deadline(months: $0, from: growth.today) }
  }
}

extension Figure {
  /// A monthly price over a year.
  fileprivate var ofTwelveMonths: Figure? {
    guard case .monthlyMoney(let currency) = dimension else { return nil }
    return Figure(value * 12, .money(currency), from: source)
  }
}
