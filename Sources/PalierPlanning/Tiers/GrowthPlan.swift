public import PalierModel

/// All that a plan says beyond one machine at one load: tiers, data, dates, decisions, costs.
public struct GrowthPlan: Sendable {
  /// The tiers, in the order of their loads.
  public let tiers: [TierPlan]
  /// True if the tiers are those of the dossier.
  public let areDeclared: Bool
  /// What is stored.
  public let storage: StoragePlan
  /// Seconds of retention that the disk has room for, where local backups do not fit it.
  public let affordableRetention: Interval?
  /// What is to be done, and when.
  public let roadmap: [RoadmapStep]
  /// Levels at which something must be done.
  public let decisions: [DecisionRule]
  /// What the machine certainly has too little of today: memory that its services hold, disk.
  public let shortages: [TierResource]
  /// What it costs.
  public let costs: CostPlan
  /// How the load divides among regions; nil where there are none.
  public let regions: RegionPlan?
  /// What disasters cost beside what may be lost.
  public let recovery: RecoveryPlan
  /// The day from which dates are counted.
  public let today: CalendarDate

  /// The place of the tier that holds so many people at the same time today; nil without tiers.
  ///
  /// Where tiers overlap it is the first that has begun and still holds them, since nobody leaves
  /// a tier before its end; beyond all tiers it is the last.
  public func currentTier(at load: Double) -> Int? {
    let begun = tiers.indices.filter { index in
      tiers[index].starts.map { $0.mid <= 0 } ?? (tiers[index].entry <= load)
    }
    guard let last = begun.last else { return tiers.isEmpty ? nil : 0 }
    return begun.first { index in
      index == last || tiers[index].load.mid > tiers[last].entry && tiers[index].load.mid >= load
    }
  }

  /// Plans a system's growth.
  ///
  /// `declared` are the tiers of its dossier, each with the system as it has it; where there are
  /// none, tiers are found. Takes some seconds of simulation for each tier with known demands.
  public init(
    _ planner: TierPlanner,
    declared: [TierPlanner.DeclaredTier],
    today: CalendarDate
  ) throws {
    let planned = try planner.plan(declared)
    areDeclared = !planned.isEmpty
    tiers = areDeclared ? planned : try planner.found()
    let system = planner.system
    storage = StoragePlan(system)
    let retention = storage.affordableRetention(periods: StoragePlan.periods(of: system))
    let longest = system.backups.filter { $0.place == .same }.compactMap(\.retention?.mid).max()
    affordableRetention = retention.flatMap { room in
      longest.flatMap { room.low < $0 ? room : nil }
    }
    shortages = GrowthPlan.shortages(of: system, storage, planner.demands(of: system))
    costs = planner.costs
    regions = RegionPlan(system, peak: planner.peak, calibration: planner.demands(of: system))
    recovery = RecoveryPlan(system)
    self.today = today
    roadmap = RoadmapStep.roadmap(
      of: tiers,
      storage: storage,
      load: planner.today,
      growth: planner.growth,
      today: today
    )
    decisions = try planner.decisions()
  }

  private static func shortages(
    of system: System,
    _ storage: StoragePlan,
    _ calibration: Calibration?
  ) -> [TierResource] {
    let held = ResourceUse(system, calibration).held().map(\.bytes)
    let stored = Figure(
      storage.total(after: 0),
      .information,
      from: .predicted(model: "sum of the data", error: nil)
    )
    let all = [
      TierResource(
        name: "machine.memory",
        used: TierPlanner.sum(held),
        limit: system.machine.memory
      ),
      TierResource(name: "machine.disk", used: stored, limit: system.machine.disk),
    ]
    return all.filter { resource in
      resource.limit.map { resource.used.value.low > $0.value.high } ?? false
    }
  }
}
