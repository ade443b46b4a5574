public import PalierModel

/// Plans the tiers of a system: those of its dossier, or those where the answer changes.
public struct TierPlanner: Sendable {
  /// A tier of the dossier with the system as it has it.
  public typealias DeclaredTier = (tier: Tier, system: System)

  /// The system as it is.
  public let system: System
  /// Demands, measured or declared; nil where there are none.
  public let calibration: Calibration?
  /// The load at the peak; nil where the population does not say enough.
  public let peak: PeakLoad?
  /// The load that was asked about, in place of that of the population.
  public let asked: Double?
  /// Machines for rent, which each tier's machine is looked for among; nil: none is looked for.
  public var offers: OfferTable?
  let known: (system: System, capacity: Interval?, bottlenecks: [Bottleneck])?
  let costs: CostPlan
  let growth: Growth?

  /// A planner.
  ///
  /// `known` is what is known already of the system as it is, so that it is not simulated again.
  public init(
    system: System,
    calibration: Calibration?,
    peak: PeakLoad?,
    asked: Double? = nil,
    known: (capacity: Interval?, bottlenecks: [Bottleneck])? = nil
  ) {
    self.known = known.map { (system, $0.capacity, $0.bottlenecks) }
    self.system = system
    self.calibration = calibration
    self.peak = peak
    self.asked = asked
    costs = CostPlan(system, regions: RegionPlan(system, peak: peak, calibration: calibration))
    growth = system.population.expectedGrowth.map { Growth($0.value) }
  }

  /// People at the same time at today's peak.
  var today: Interval? { asked.map { Interval(exactly: $0) } ?? peak?.concurrent.value }

  /// The tiers that the dossier declares, each on the system as it has it.
  public func plan(_ tiers: [DeclaredTier]) throws -> [TierPlan] {
    try parallelMap(tiers) { tier, system -> TierPlan? in
      guard let range = tier.range,
        let share = peak?.share(of: tier.population)
          ?? (tier.population == .concurrent ? Interval(exactly: 1) : nil)
      else { return nil }
      let load = Figure(
        Interval(
          low: range.value.high * share.low,
          mid: range.value.high * share.mid,
          high: range.value.high * share.high
        ),
        .count,
        from: PeakLoad.little
      )
      var plan = try plan(
        system,
        named: tier.name,
        entry: range.value.low * share.mid,
        load: load,
        crossings: crossings(
          of: range.value,
          tier.population,
          entry: range.value.low * share.mid,
          load
        )
      )
      plan.declared = tier
      plan.changes = tier.settings.map { "\($0.key.value): \($0.value.value)" }
      plan.action = tier.action
      return plan
    }
    .compactMap(\.self)
  }

  /// The tiers that the dossier declares, or those found where it declares none.
  public func tiers(_ declared: [DeclaredTier]) throws -> [TierPlan] {
    let planned = try plan(declared)
    return planned.isEmpty ? try found() : planned
  }

  /// One tier on a system.
  ///
  /// `load` is that of its upper end; nil: its capacity, or today's where it has none. `crossings`
  /// are the months until the population enters the range that the dossier gives, and until it
  /// leaves it.
  func plan(
    _ system: System,
    named name: String,
    entry: Double,
    load: Figure?,
    crossings: Crossings? = nil
  ) throws -> TierPlan {
    let answer = try answer(for: system)
    let end =
      load ?? answer.capacity.flatMap { $0.mid >= 1 ? $0 : nil }
      ?? Figure(
        today ?? Interval(exactly: 1),
        .count,
        from: PeakLoad.little
      )
    let use = ResourceUse(system, answer.calibration)
    let storage = StoragePlan(system, scale: scale(at: end)).total(after: untilReached(end))
    var plan = TierPlan(
      name: name,
      entry: entry,
      load: end,
      capacity: answer.capacity,
      headroom: answer.capacity.flatMap { Headroom(capacity: $0.value, over: end.value)?.ratio },
      bottlenecks: yielding(answer.bottlenecks, of: system),
      resources: resources(
        of: system,
        use,
        storage,
        at: end.value,
        isBorne: answer.capacity.map { end.mid <= $0.mid * 1.001 } ?? false
      ),
      limits: shares(of: system, use, at: end.value),
      cost: costs.totals(in: name),
      changes: [],
      missing: answer.missing + missingMemory(of: system, use)
    )
    plan.system = system
    let rented = offer(for: system.machine, disk: storage)
    (plan.offer, plan.volume) = (rented?.offer, rented?.volume)
    plan.starts =
      crossings?.start
      ?? today.flatMap { growth?.months(from: $0, to: Interval(exactly: entry)) }
    plan.leaves = crossings?.end
    endure(&plan, storage: StoragePlan(system))
    return plan
  }

  /// The cheapest offer as large as a machine, with a disk for so many bytes.
  private func offer(for machine: Machine, disk: Interval) -> PricedOffer? {
    guard let cores = machine.cpu, let memory = machine.memory else { return nil }
    let need = Requirement(cores: cores.value, memory: memory.value, disk: disk)
    return offers?.withDisk(for: disk).cheapest(for: need)
  }

  /// That the memory of some services is not known, where it is not.
  private func missingMemory(of system: System, _ use: ResourceUse) -> [Text] {
    let names = withoutMemory(system, use).joined(separator: ", ")
    guard !names.isEmpty, system.machine.memory != nil else { return [] }
    return [
      Text(
        en:
          "The memory of \(names) is not known: what is said of memory leaves it out. `palier calibrate` measures it, or declare `memory`.",
        fr:
          "La mémoire \(French.of(names)) n'est pas connue : ce qui est dit de la mémoire l'omet. « palier calibrate » la mesure ; sinon, déclarez « memory »."
      )
    ]
  }

  /// How many times today's population a load is.
  func scale(at load: Figure) -> Double {
    guard let today, today.mid > 0 else { return 1 }
    return load.mid / today.mid
  }

  /// Months until today's population makes such a load; 0 where it never does.
  private func untilReached(_ load: Figure) -> Double {
    guard let today, let months = growth?.months(from: today, to: load.value).mid else { return 0 }
    return months.isFinite ? months : 0
  }

  /// Months from today until a population enters a range, and until it leaves it.
  typealias Crossings = (start: Interval, end: Interval)

  /// When a population enters and leaves a range; nil without growth.
  ///
  /// It is counted in that population itself: what lies between it and the people at the same time is
  /// not known exactly, but moves no date. Where a load was asked about, it is counted in that.
  private func crossings(
    of range: Interval,
    _ population: Tier.Population,
    entry: Double,
    _ load: Figure
  ) -> Crossings? {
    guard let growth, let today else { return nil }
    guard asked == nil, let whole = peak?.whole(of: population) else {
      return (
        growth.months(from: today, to: Interval(exactly: entry)),
        growth.months(from: today, to: load.value)
      )
    }
    // Who does not grow never leaves, not even from the very end.
    let stays = growth.rate.high <= 0 && whole.high <= range.high
    return (
      growth.months(from: whole, to: Interval(exactly: range.low)),
      stays
        ? Interval(exactly: .infinity)
        : growth.months(from: whole, to: Interval(exactly: range.high))
    )
  }

  /// Sets what ends a tier, and when.
  private func endure(_ plan: inout TierPlan, storage: StoragePlan) {
    guard let today else { return }
    let start = today.mid < plan.entry ? Interval(exactly: plan.entry) : today
    var ends: [(TierPlan.End, Interval)] = []
    if let growth, let capacity = plan.capacity {
      ends.append((.capacity, growth.months(from: start, to: capacity.value)))
    }
    let untilEntry = plan.starts?.mid ?? 0
    if let leaves = plan.leaves, let starts = plan.starts {
      // Bound by bound: a population that enters early leaves early.
      func months(_ end: Double, _ start: Double) -> Double {
        start.isFinite ? end - start : .infinity
      }
      let stay = Interval(
        low: months(leaves.low, starts.low),
        mid: months(leaves.mid, starts.mid),
        high: months(leaves.high, starts.high)
      )
      ends.append((.range, stay))
    }
    if let full = storage.full, untilEntry.isFinite {
      ends.append((.disk, full.map { max(0, $0 - untilEntry) }))
    }
    guard let first = ends.min(by: { $0.1.mid < $1.1.mid }) else { return }
    plan.durability = Interval(
      low: ends.map(\.1.low).min() ?? first.1.low,
      mid: first.1.mid,
      high: ends.map(\.1.high).min() ?? first.1.high
    )
    plan.end = first.1.mid.isFinite ? first.0 : nil
  }
}
