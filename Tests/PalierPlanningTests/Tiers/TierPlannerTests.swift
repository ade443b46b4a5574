import PalierDossier
import PalierModel
import PalierPlanning
import Testing

/// Tiers of a made-up service whose demands are declared: 10 ms a request, one event loop on one
/// core, a second of think time.
@Suite struct TierPlannerTests {
  private func system(_ more: String) throws -> System {
    try PlanningDossier.system(
      """
      objectives: { mean: 100 ms }
      machine: { cpu: 1, memory: 1 GB }
      services: { web: { kind: node, workers: 1, memory: 200 MB } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 10 ms } } }
      \(more)
      """
    )
  }

  private func planner(_ system: System) -> TierPlanner {
    TierPlanner(
      system: system,
      calibration: Calibration(declaredBy: system),
      peak: PeakLoad(system.population, round: system.round)
    )
  }

  @Test func tiersAreFoundWhereTheAnswerChanges() throws {
    let system = try system("population: { concurrent: 50, growth: 5 %/month }")
    let tiers = try planner(system).found()
    // 50 people × 1.05³⁶ = 290 people in three years.
    #expect(tiers.count >= 2)
    let capacities = tiers.compactMap { $0.capacity?.mid }
    #expect(capacities.count == tiers.count && capacities == capacities.sorted())
    #expect((capacities.last ?? 0) >= 289)
    let first = try #require(tiers.first)
    // Saturation is at N* = (Z + D) / D = 101 people; the mean is 100 ms some people before it.
    #expect((85...115).contains(capacities[0]))
    #expect(first.bottlenecks.first?.station.name == "machine.cpu")
    // U = N D / (Z + R) ≤ N × 10 ms / 1 s, and no more than the whole core.
    let cpu = try #require(first.resource("machine.cpu"))
    #expect(abs(cpu.used.mid - min(1, capacities[0] * 0.01)) < 1e-9)
    #expect(tiers[1].changes.contains("machine.cpu: 2"))
    #expect(tiers[1].entry == capacities[0])
    // ln(C / 50) / ln 1.05 months.
    let months = Growth(Interval(exactly: 0.05))
      .months(from: Interval(exactly: 50), to: Interval(exactly: capacities[0])).mid
    #expect(abs((first.durability?.mid ?? 0) - months) < 1e-9)
    #expect(first.end == .capacity)
  }

  /// Files of 100 GB at 50 people are 400 GB at 200.
  @Test func theDiskHasItsPlaceAmongWhatGivesWay() throws {
    let system = try PlanningDossier.system(
      """
      objectives: { mean: 100 ms }
      population: { concurrent: 50 }
      machine: { cpu: 1, memory: 1 GB, disk: 400 GB }
      services: { web: { kind: node, workers: 1, memory: 200 MB } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 10 ms } } }
      data: { photos: { kind: media, size: 100 GB } }
      """
    )
    let first = try #require(try planner(system).found().first)
    #expect(first.bottlenecks.map(\.users) == first.bottlenecks.map(\.users).sorted())
    #expect(first.bottlenecks.first?.station.name == "machine.cpu")
    #expect(first.bottlenecks.contains { $0.station.name == "machine.disk" && $0.users == 200 })
  }

  @Test func aTierThatNothingCanHoldSaysSo() throws {
    let system = try system(
      """
      population: { concurrent: 500 }
      tiers: { hopeless: { concurrent: 400..500 }, easy: { concurrent: 0..40 } }
      """
    )
    let tiers = try planner(system).plan(
      try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) }
    )
    #expect(tiers.map(\.cannotHold) == [true, false])
    #expect((tiers[0].headroom?.high ?? 1) < 1)
    #expect((tiers[1].headroom?.low ?? 0) > 1)
    // No growth is declared: no date can be said.
    #expect(tiers.allSatisfy { $0.durability == nil })
  }

  @Test(arguments: ["0 %/month", "-5 %/month"])
  func withoutGrowthATierHasNoEnd(growth: String) throws {
    let system = try system("population: { concurrent: 50, growth: \(growth) }")
    let tiers = try planner(system).found()
    #expect(tiers.count == 1)
    #expect(tiers.first?.durability?.mid == .infinity)
    #expect(tiers.first?.end == nil)
  }

  @Test func aRangeIsLeftWhenItsOwnPopulationLeavesIt() throws {
    let system = try PlanningDossier.system(
      """
      population: { registered: 2_000, daily_active: 5..20 %, session: 10 min, growth: 10 %/month }
      tiers: { now: { registered: 0..2_000 }, next: { registered: 2_000..10_000 } }
      """
    )
    let tiers = try planner(system).plan(system.tiers.map { (tier: $0, system: system) })
    // Nobody knows how many people come in a day, but 2,000 become 10,000 in ln 5 / ln 1.1 months.
    let next = try #require(tiers[1].durability)
    #expect(abs(next.mid - 16.886) < 1e-3 && next.high - next.low < 1e-9)
    #expect(tiers[0].durability == Interval(exactly: 0))
    #expect(tiers[1].load.value.high > 2 * tiers[1].load.value.low)
  }

  @Test func aTierOutOfReachNeverBegins() throws {
    let system = try PlanningDossier.system(
      """
      population: { concurrent: 50, growth: -5..-1 %/month }
      tiers: { now: { concurrent: 0..80 }, big: { concurrent: 80..200 } }
      """
    )
    let plan = try GrowthPlan(
      planner(system),
      declared: system.tiers.map { (tier: $0, system: system) },
      today: CalendarDate(year: 2026, month: 1, day: 1)
    )
    #expect(plan.tiers.map(\.starts) == [Interval(exactly: 0), Interval(exactly: .infinity)])
    #expect(plan.tiers.allSatisfy { $0.durability?.mid == .infinity && $0.end == nil })
    #expect(plan.roadmap.isEmpty)
  }

  @Test func growthThatMayBeNoneMayLastForever() throws {
    let system = try PlanningDossier.system(
      """
      population: { concurrent: 50, growth: -1..3 %/month }
      tiers: { now: { concurrent: 0..100 } }
      """
    )
    let tiers = try planner(system).plan(system.tiers.map { (tier: $0, system: system) })
    let stay = try #require(tiers[0].durability)
    // ln 2 / ln 1.01 and ln 2 / ln 1.03 months.
    #expect(abs(stay.mid - 69.66) < 0.01 && abs(stay.low - 23.45) < 0.01)
    #expect(stay.high == .infinity)
  }

  /// ln 2 / ln 1.05 months at the earliest, and perhaps never.
  @Test func anEarlyDateIsNotHiddenByOneThatMayNeverCome() throws {
    let system = try PlanningDossier.system(
      """
      population: { concurrent: 50, growth: -5..5 %/month }
      tiers: { now: { concurrent: 0..100 }, next: { concurrent: 100..400, do: move } }
      """
    )
    let plan = try GrowthPlan(
      planner(system),
      declared: system.tiers.map { (tier: $0, system: system) },
      today: CalendarDate(year: 2026, month: 1, day: 1)
    )
    #expect(plan.roadmap.map(\.action.english) == ["move", "plan the next tier"])
    let due = try #require(plan.roadmap.first?.due)
    #expect(abs(due.likely - 14.207) < 1e-3 && due.months.mid == .infinity)
    #expect(plan.tiers[0].durability?.low == due.likely)
  }

  @Test func memoryIsNotDividedWhileSomeOfItIsUnknown() throws {
    let system = try PlanningDossier.system(
      """
      population: { concurrent: 50 }
      machine: { memory: 8 GB }
      services: { web: { kind: node }, database: { kind: postgresql, memory: 2 GB } }
      """
    )
    let tier = try #require(try planner(system).found().first)
    #expect(tier.limits.allSatisfy { $0.memory == nil })
    #expect(tier.missing.contains { $0.english.contains("memory of web is not known") })
  }

  @Test func theCheapestOfferIsAsLargeAsTheTiersMachine() throws {
    func offer(_ plan: String, cores: Double, memory: Double, _ price: Double) -> PricedOffer {
      var offer = Offer(provider: "a", plan: plan, date: "2026-01-01", source: "", trust: .high)
      (offer.cores, offer.memory, offer.disk) = (cores, memory, 50e9)
      return PricedOffer(offer, amount: price)
    }
    let system = try PlanningDossier.system(
      """
      population: { concurrent: 50 }
      machine: { cpu: 2, memory: 4 GB, disk: 20 GB }
      data: { photos: { kind: media, size: 10 GB } }
      tiers:
        now: { concurrent: 0..50 }
        more: { concurrent: 50..200, set: { machine.cpu: 4 } }
        most: { concurrent: 200..400 }
      """
    )
    var planner = planner(system)
    planner.offers = OfferTable([
      offer("small", cores: 1, memory: 8e9, 3), offer("medium", cores: 2, memory: 4e9, 5),
      offer("large", cores: 4, memory: 8e9, 9),
    ])
    let tiers = try planner.plan(
      try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) }
    )
    // 400 of 50 people have 80 GB of photos, and no offer has such a disk.
    #expect(tiers.map { $0.offer?.plan } == ["medium", "large", nil])
  }

  @Test func limitsFitTheMachineTogether() throws {
    let system = try system("population: { concurrent: 50 }")
    let tier = try #require(try planner(system).found().first)
    // The one service has the core to itself, and nine tenths of the memory.
    #expect(tier.limits.map(\.service) == ["web"])
    #expect(abs(tier.limits.reduce(0) { $0 + ($1.cpu?.mid ?? 0) } - 1) < 1e-12)
    #expect(abs(tier.limits.reduce(0) { $0 + ($1.memory?.mid ?? 0) } - 0.9e9) < 1)
  }

  /// Two services, of which one works three times as much and holds a quarter of the memory.
  @Test func limitsAreInProportionToUse() throws {
    let system = try PlanningDossier.system(
      """
      objectives: { mean: 100 ms }
      machine: { cpu: 2, memory: 1 GB }
      population: { concurrent: 50 }
      services:
        web: { kind: node, workers: 1, memory: 200 MB, calls: [store] }
        store: { kind: postgresql, memory: 600 MB }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 9 ms, store: 3 ms } } }
      """
    )
    let tier = try #require(try planner(system).found().first)
    let limits = Dictionary(uniqueKeysWithValues: tier.limits.map { ($0.service, $0) })
    #expect(abs((limits["web"]?.cpu?.mid ?? 0) - 1.5) < 1e-9)
    #expect(abs((limits["store"]?.cpu?.mid ?? 0) - 0.5) < 1e-9)
    #expect(abs((limits["web"]?.memory?.mid ?? 0) - 0.225e9) < 1)
    #expect(abs((limits["store"]?.memory?.mid ?? 0) - 0.675e9) < 1)
  }

  @Test func withoutDemandsTheMissingMeasurementIsNamed() throws {
    let system = try PlanningDossier.system(
      "population: { concurrent: 50 }\nactions: { page: { request: GET /, think: 1 s } }"
    )
    #expect(Calibration(declaredBy: system) == nil)
    let tier = try #require(try planner(system).found().first)
    #expect(tier.capacity == nil)
    #expect(tier.missing.contains { $0.english.contains("palier calibrate") })
  }
}
