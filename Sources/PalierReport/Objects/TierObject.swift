import PalierModel
import PalierPlanning

/// One tier of a plan in an object for machines: stable names, SI units.
struct TierObject: Encodable {
  struct Resource: Encodable {
    let name: String
    let used: Interval
    let limit: Interval?
  }

  struct Limit: Encodable {
    let service: String
    let cpu: Double?
    let memory: Double?
  }

  /// Months until it ends, and what ends it.
  struct Durability: Encodable {
    let low: Double?
    let mid: Double?
    let high: Double?
    let end: String?

    /// Bounds that are not finite are null: there is no end.
    init(_ months: Interval, end: TierPlan.End? = nil) {
      func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
      low = finite(months.low)
      mid = finite(months.mid)
      high = finite(months.high)
      self.end = end?.rawValue
    }
  }

  struct Cost: Encodable {
    let currency: String
    let low: Double
    let mid: Double
    let high: Double
  }

  let name: String
  /// The population that the dossier counts, and its range; null where it gives none.
  let population: String?
  let range: Interval?
  /// The users that it holds.
  let users: Interval?
  /// The load at its upper end.
  let load: Interval?
  /// People at the same time at the peak on entering it.
  let entry: Double
  let changes: [String]
  let resources: [Resource]
  let limits: [Limit]
  let bottlenecks: [BottleneckObject]
  let utilisations: [UtilisationObject]
  let durability: Durability?
  let cost: [Cost]
  let offers: [String]
  let missing: [String]

  init(_ tier: TierPlan, in language: Language) {
    name = tier.name
    population = tier.declared?.population.rawValue
    range = tier.declared?.range?.value
    users = tier.capacity?.value
    load = tier.load.value
    entry = tier.entry
    changes = tier.changes
    resources = tier.resources.map {
      Resource(name: $0.name, used: $0.used.value, limit: $0.limit?.value)
    }
    limits = tier.limits.map {
      Limit(service: $0.service, cpu: $0.cpu?.mid, memory: $0.memory?.mid)
    }
    bottlenecks = tier.bottlenecks.map(BottleneckObject.init)
    utilisations = []
    durability = tier.durability.map { Durability($0, end: tier.end) }
    cost = TierObject.costs(tier.cost)
    offers = tier.offer.map { [$0.name] } ?? []
    missing = tier.missing.map { $0(language) }
  }

  /// The one tier of a plan for one machine at one load.
  init(_ plan: PlanContents, load: Interval?) {
    name = "1"
    population = nil
    range = nil
    users = plan.capacity
    self.load = load
    entry = 0
    changes = []
    resources = []
    limits = []
    bottlenecks = plan.bottlenecks.map(BottleneckObject.init)
    utilisations = UtilisationObject.list(
      predicted: plan.prediction?.utilisations ?? [],
      measured: []
    )
    durability = nil
    cost = []
    offers = []
    missing = []
  }

  typealias PlanContents = PlanDocument.Contents

  static func costs(_ totals: [Figure]) -> [Cost] {
    totals.compactMap { total in
      guard case .monthlyMoney(let currency) = total.dimension else { return nil }
      return Cost(
        currency: currency,
        low: total.value.low,
        mid: total.mid,
        high: total.value.high
      )
    }
  }
}
