import PalierDossier
import PalierModel
import Testing

@testable import PalierPlanning

/// What sending from regions costs, and where figures of regions and disasters come from.
@Suite struct RegionCostTests {
  /// 86,400 requests a day of 10⁶ bytes are 10⁶ bytes a second: 2,629.8 GB a month, 60 % in one region.
  private func system(_ more: String) throws -> System {
    try PlanningDossier.system(
      """
      population: { registered: 86_400, daily_active: 86_400, requests: 1/day, peak_hour: 10 % }
      objectives: { rpo: 1 h, rto: 4 h }
      machine: { cpu: 2, disk: 100 GB }
      services: { web: { kind: node } }
      actions: { page: { request: GET /, think: 10 s, response: 1 MB } }
      data: { orders: { size: 36 GB, replicas: 2, lag: 5 s }, logs: { kind: media, size: 1 GB } }
      backups: { hourly: { of: [orders, logs], every: 2 h, place: elsewhere, restore: 10 MB/s } }
      \(more)
      """
    )
  }

  private let regions = "regions: { east: { share: 60 %, per_gb: 0.02 EUR }, west: {} }"
  private let outgoing =
    "costs: { out: { kind: egress, per_gb: 0.10 EUR }, names: { price: 12 EUR/year } }"

  private func plan(_ system: System) throws -> RegionPlan {
    let peak = PeakLoad(system.population, round: system.round)
    return try #require(RegionPlan(system, peak: peak, calibration: nil))
  }

  private func costs(_ system: System) throws -> CostPlan {
    CostPlan(system, regions: try plan(system))
  }

  @Test func eachRegionPaysForWhatItSends() throws {
    let lines = try plan(try system(regions + "\n" + outgoing)).lines
    // 2,629.8 GB × 60 % × 0.02 and × 40 % × 0.10.
    #expect(abs((lines[0].cost?.mid ?? 0) - 31.5576) < 1e-6)
    #expect(abs((lines[1].cost?.mid ?? 0) - 105.192) < 1e-6)
    #expect(lines[0].cost?.dimension == .monthlyMoney("EUR"))
  }

  @Test func theirSumIsPartOfTheWhole() throws {
    let costs = try costs(try system(regions + "\n" + outgoing))
    #expect(costs.lines.map(\.name) == ["names", "egress.east", "egress.west"])
    #expect(abs((costs.totals().first?.mid ?? 0) - 137.7496) < 1e-6)
    #expect(costs.unpriced.isEmpty)
  }

  @Test func withoutAPriceNothingIsPaid() throws {
    let lines = try plan(try system("regions: { east: {}, west: {} }")).lines
    #expect(lines.allSatisfy { $0.cost == nil && $0.egress != nil })
    // The price of what no region sends is without a volume, and said to be.
    #expect(CostPlan(try system(outgoing)).unpriced == ["out"])
  }

  @Test(arguments: [
    ("cost.egress.west", "costs.egress.per_gb"), ("cost.egress.east", "regions.east.per_gb"),
    ("region.west.share", "region.east.share"), ("region.east.egress", "actions.page.response"),
    ("region.east.people", "peak.concurrent"), ("recovery.mistake", "backups.hourly.every"),
    ("recovery.lost_machine", "backups.hourly.every"),
    ("recovery.restoration", "backups.hourly.restore"), ("regions.replication", "data.orders.size"),
  ])
  func figuresOfRegionsAndDisastersAreExplained(name: String, rest: String) throws {
    let explainer = Explainer(try system(regions + "\n" + outgoing), calibration: nil)
    let explanation = try #require(try explainer.explanation(of: name), "\(name)")
    #expect(explanation.all.contains { $0.name == rest }, "\(explanation.all.map(\.name))")
    for leaf in explanation.all where leaf.inputs.isEmpty {
      if case .predicted = leaf.figure.source { Issue.record("\(leaf.name) is computed") }
    }
  }

  private static let tiers: [(Double, String?)] = [
    (50, "small"), (100, "small"), (101, "large"), (1_000, "large"), (1_001, nil),
  ]

  @Test(arguments: tiers)
  func theTierIsTheOneWhoseRangeHoldsThePopulation(people: Double, name: String?) throws {
    let system = try PlanningDossier.system(
      """
      population: { registered: \(Int(people)), concurrent: 10 }
      tiers: { small: { registered: 0..100 }, large: { registered: 100..1_000 } }
      """
    )
    let peak = PeakLoad(system.population, round: system.round)
    #expect(system.tier(at: peak)?.name == name)
    // Twice the people at the same time are twice the registered.
    let twice = system.tier(at: peak, asked: 20)?.name
    #expect(twice == (people <= 50 ? "small" : people <= 500 ? "large" : nil))
  }
}
