public import PalierModel
import PalierPlanning
public import PalierProof

/// A plan as `palier plan --json` prints it: stable names, SI units, money in its currency a month.
public struct PlanObject: Encodable {
  /// A figure and where it comes from.
  struct Line: Encodable {
    /// Its stable name, which `palier explain` knows.
    let name: String
    let label: String
    let low: Double
    let mid: Double
    let high: Double
    let source: String

    init(_ name: String, _ label: String, _ figure: Figure, _ language: Language) {
      self.name = name
      self.label = label
      low = figure.value.low
      mid = figure.value.mid
      high = figure.value.high
      source = figure.source.description(language)
    }
  }

  /// Something that takes space, in bytes: today, and one, two and three years from now.
  struct Stored: Encodable {
    let name: String
    let local: Bool
    let years: [Interval]
  }

  /// What is stored, and when the disk is full.
  struct Data: Encodable {
    let items: [Stored]
    let total: [Interval]
    let disk: Interval?
    /// Months until the disk is full; null where it never is.
    let full: TierObject.Durability?
    /// Seconds of retention that there is room for, where backups do not fit.
    let retention: TierObject.Durability?
  }

  /// Something to do, and when.
  struct Step: Encodable {
    /// The most likely day.
    let date: String?
    let earliest: String?
    let latest: String?
    let users: Interval?
    let event: String
    let action: String
  }

  /// Levels of a metric at which something must be done.
  struct Decision: Encodable {
    let metric: String
    let watch: Double?
    let urgent: Double?
    let critical: Double?
    let customary: [Double]
    let action: String
  }

  let system: String
  let variant: [String]
  let loadUnit: String
  let answer: Verdict
  let capacity: Interval?
  let headroom: Double?
  let tiers: [TierObject]
  let prediction: ActionPrediction?
  let actions: [String: ActionPrediction]?
  let data: Data?
  let regions: [RegionObject]
  let recovery: [RecoveryObject]
  /// Null where nothing tells it.
  let growth: GrowthObject?
  let roadmap: [Step]
  let decisions: [Decision]
  let costs: [TierObject.Cost]
  let claims: [ClaimObject]
  let figures: [Line]

  enum CodingKeys: String, CodingKey {
    case system
    case variant
    case loadUnit = "load_unit"
    case answer
    case capacity
    case headroom
    case tiers
    case prediction
    case actions
    case data
    case regions
    case recovery
    case growth
    case roadmap
    case decisions
    case costs
    case claims
    case figures
  }

  /// What regions send and disasters cost, by the names that `palier explain` knows.
  private static func regional(_ growth: GrowthPlan?, _ language: Language) -> [Line] {
    guard let growth else { return [] }
    let sent = (growth.regions?.lines ?? []).flatMap { region in
      [("requests", region.requests), ("at_origin", region.atOrigin), ("egress", region.egress)]
        .compactMap { name, figure in
          figure.map { Line("region.\(region.name).\(name)", region.name, $0, language) }
        }
    }
    let lost = growth.recovery.findings.compactMap { finding in
      finding.cost.flatMap { cost in
        cost.value.high.isFinite
          ? Line(
            FigureName.recovery(finding, in: growth.recovery),
            finding.data.joined(separator: ", "),
            cost,
            language
          ) : nil
      }
    }
    return sent + lost
  }

  /// The object of a plan, its sentences in one language.
  public init(_ plan: PlanDocument.Contents, answer: Verdict, in language: Language) {
    system = plan.system.name
    variant = plan.calibration?.variant ?? []
    loadUnit = plan.asked?.unit ?? "users"
    self.answer = answer
    capacity = plan.capacity
    let load =
      plan.asked.map { Interval(exactly: $0.amount) } ?? plan.peak?.concurrent.value
    headroom = plan.capacity.flatMap { capacity in
      load.flatMap { $0.mid > 0 ? capacity.mid / $0.mid : nil }
    }
    let planned = plan.growth?.tiers.map { TierObject($0, in: language) } ?? []
    tiers = planned.isEmpty ? [TierObject(plan, load: load)] : planned
    prediction = plan.prediction?.overall
    actions = plan.prediction?.actions
    data = plan.growth.flatMap(Data.init)
    regions = plan.growth?.regions?.lines.map(RegionObject.init) ?? []
    recovery = plan.growth?.recovery.findings.map { RecoveryObject($0, in: language) } ?? []
    growth = GrowthObject(plan.system.population, in: language)
    roadmap = plan.growth?.roadmap.map { Step($0, language) } ?? []
    decisions = plan.growth?.decisions.map { Decision($0, language) } ?? []
    costs = TierObject.costs(plan.growth?.costs.totals() ?? [])
    claims = plan.claims.map { ClaimObject($0, in: language) }
    let derived = (plan.peak?.derivation ?? []).map {
      Line($0.name, $0.label(language), $0.figure, language)
    }
    let paid =
      plan.growth.map { growth in
        growth.costs.lines.map {
          Line(FigureName.cost($0, in: growth.costs), $0.name, $0.monthly, language)
        }
      } ?? []
    let used = (plan.growth?.tiers ?? []).flatMap { tier in
      tier.resources.map {
        Line(
          FigureName.use(of: $0.name, in: tier.name),
          "\(tier.name): \($0.name)",
          $0.used,
          language
        )
      }
    }
    figures = derived + used + paid + PlanObject.regional(plan.growth, language)
  }
}

extension PlanObject.Data {
  fileprivate init?(_ growth: GrowthPlan) {
    let storage = growth.storage
    guard !storage.items.isEmpty else { return nil }
    let months = [0.0, 12, 24, 36]
    items = storage.items.indices.map { index in
      PlanObject.Stored(
        name: storage.items[index].name,
        local: storage.items[index].isLocal,
        years: months.map { storage.size(of: index, after: $0) }
      )
    }
    total = months.map { storage.total(after: $0) }
    disk = storage.disk?.value
    full = storage.full.map { TierObject.Durability($0) }
    retention = growth.affordableRetention.map { TierObject.Durability($0) }
  }
}

extension PlanObject.Step {
  fileprivate init(_ step: RoadmapStep, _ language: Language) {
    let (low, mid, high) = step.due.dates
    date = mid?.iso
    earliest = low?.iso
    latest = high?.iso
    users = step.users
    event = step.event(language)
    action = step.action(language)
  }
}

extension PlanObject.Decision {
  fileprivate init(_ rule: DecisionRule, _ language: Language) {
    metric = rule.metric
    watch = rule.derived.watch?.mid
    urgent = rule.derived.urgent?.mid
    critical = rule.derived.critical?.mid
    customary = [rule.customary.watch, rule.customary.urgent, rule.customary.critical]
      .compactMap { $0?.mid }
    action = rule.action(language)
  }
}
