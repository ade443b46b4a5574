import Foundation
import PalierDossier
import PalierModel
import PalierPlanning
import Testing

/// Figures of a plan, followed down to what was declared, measured, catalogued or assumed.
@Suite struct ExplainerTests {
  /// All that a plan lists is explained, and no branch ends in something computed.
  @Test(arguments: ["impact-data", "memolist", "europe-cyclisme", "etude-line"])
  func everyFigureOfAPlanIsFollowedToItsSources(example: String) throws {
    let system = try PlanningDossier.example(example)
    let tiers = try tiers(of: system)
    let costs = CostPlan(system)
    let explainer = Explainer(system, calibration: nil, tiers: { tiers })
    let expected =
      (PeakLoad(system.population, round: system.round)?.derivation ?? []).map {
        ($0.name, $0.figure)
      }
      + tiers.flatMap { tier in
        tier.resources.map { (FigureName.use(of: $0.name, in: tier.name), $0.used) }
      }
      + costs.lines.map { (FigureName.cost($0, in: costs), $0.monthly) }
    #expect(!expected.isEmpty)
    for (name, figure) in expected {
      let explanation = try #require(try explainer.explanation(of: name), "\(name)")
      #expect(explanation.figure.value == figure.value, "\(name)")
    }
  }

  @Test(arguments: ["impact-data", "memolist", "europe-cyclisme", "etude-line"])
  func everythingListedEndsInASource(example: String) throws {
    let system = try PlanningDossier.example(example)
    let tiers = try tiers(of: system)
    let explainer = Explainer(system, calibration: nil, tiers: { tiers })
    let entries = try explainer.entries()
    #expect(Set(entries.map(\.name)).count == entries.count)
    for entry in entries {
      let explanation = try #require(try explainer.explanation(of: entry.name), "\(entry.name)")
      for leaf in explanation.all where leaf.inputs.isEmpty {
        if case .predicted = leaf.figure.source {
          Issue.record("\(entry.name) ends in \(leaf.name), which is computed")
        }
      }
    }
  }

  /// Tiers, dates, data and decisions of a plan have names too.
  @Test func whatAPlanConcludesIsExplained() throws {
    let system = try PlanningDossier.system(
      """
      objectives: { mean: 100 ms }
      population: { concurrent: 50, growth: 5 %/month }
      machine: { cpu: 1, memory: 1 GB, disk: 400 GB }
      services: { web: { kind: node, workers: 1, memory: 200 MB } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 10 ms } } }
      data: { photos: { kind: media, size: 100 GB } }
      costs: { server: { price: 10 EUR/month } }
      """
    )
    let calibration = Calibration(declaredBy: system)
    let planner = TierPlanner(
      system: system,
      calibration: calibration,
      peak: PeakLoad(system.population, round: system.round)
    )
    let tiers = try planner.tiers([])
    let explainer = Explainer(
      system,
      calibration: calibration,
      tiers: { tiers },
      decisions: { try planner.decisions() }
    )
    let first = try #require(tiers.first)
    let expected: [(String, Double?)] = [
      ("tier.1.capacity", first.capacity?.mid), ("tier.1.headroom", first.headroom?.mid),
      ("tier.1.bottleneck.1", first.bottlenecks.first?.users),
      ("tier.1.lasts", first.durability.map { $0.mid * CalendarDate.month }),
      ("tier.1.cost.EUR", 10), ("data.total.year_3", 100e9 * pow(1.05, 36)),
      // Four times as much: ln 4 / ln 1.05 months.
      ("data.full", log(4.0) / log(1.05) * CalendarDate.month),
      ("decision.machine.disk.critical", 1),
    ]
    for (name, value) in expected {
      let explanation = try #require(try explainer.explanation(of: name), "\(name)")
      let value = try #require(value, "\(name)")
      #expect(abs(explanation.figure.mid / value - 1) < 1e-6, "\(name)")
      #expect(explanation.equation != nil && !explanation.inputs.isEmpty, "\(name)")
    }
    let names = Set(try explainer.entries().map(\.name))
    #expect(names.isSuperset(of: expected.map(\.0)))
    #expect(names.contains("decision.machine.cpu.critical"))
  }

  private func tiers(of system: System) throws -> [TierPlan] {
    let planner = TierPlanner(
      system: system,
      calibration: nil,
      peak: PeakLoad(system.population, round: system.round)
    )
    // Without demands nothing is simulated: what is stored, held and connected is planned all the
    // same.
    var quiet = system
    for index in quiet.actions.indices { quiet.actions[index].demands = [:] }
    let declared = try quiet.tiers.map {
      (tier: $0, system: try Dossier.system(in: $0, of: quiet))
    }
    return try planner.plan(declared)
  }

  /// 1,000 people, of whom a tenth comes in a day, 18 % of these in the busiest hour, for 10
  /// minutes: 1,000 × 0.1 × 0.18 / 3,600 × 600 = 3.
  @Test func littlesLawIsWrittenOut() throws {
    let system = try PlanningDossier.system(
      "population: { registered: 1000, daily_active: 10 %, peak_hour: 18 %, session: 10 min }"
    )
    let explanation = try #require(
      try Explainer(system, calibration: nil).explanation(of: "peak.concurrent")
    )
    #expect(abs(explanation.figure.mid - 3) < 1e-12)
    #expect(explanation.inputs.map(\.name) == ["peak.arrivals", "population.session"])
    #expect(
      explanation.inputs.first?.inputs.map(\.name) == [
        "peak.daily_active", "population.sessions", "population.peak_hour",
      ]
    )
    let leaves = explanation.all.filter(\.inputs.isEmpty)
    #expect(
      leaves.map(\.name) == [
        "population.registered", "population.daily_active", "population.sessions",
        "population.peak_hour", "population.session",
      ]
    )
    #expect(leaves.filter { $0.figure.source.location != nil }.count == 4)
  }

  /// 100 people × 36 requests a day × 10 % in the busiest hour / 3,600 = 0.1 a second, doubled in
  /// the busiest minute; each asks every 20 s: 4 people.
  @Test func requestsADayAreFollowedToThePeak() throws {
    let system = try PlanningDossier.system(
      """
      population: { daily_active: 100, requests: 36/day, peak_hour: 10 %, burst: 2 }
      actions: { page: { request: GET /, think: 20 s } }
      """
    )
    let explainer = Explainer(system, calibration: nil)
    let requests = try #require(try explainer.explanation(of: "peak.requests"))
    #expect(abs(requests.figure.mid - 0.2) < 1e-12)
    #expect(requests.inputs.map(\.name) == ["peak.busiest_hour_requests", "population.burst"])
    let people = try #require(try explainer.explanation(of: "peak.concurrent"))
    #expect(abs(people.figure.mid - 4) < 1e-12)
    #expect(people.all.contains { $0.name == "actions.page.think" })
  }

  /// 5 W for 730.5 h at 0.20 EUR the kWh, and 60 EUR over 30 months of 730.5 h.
  @Test func aCostIsFollowedToItsPrices() throws {
    let system = try PlanningDossier.system(
      """
      costs:
        pi: { kind: purchase, price: 60 EUR, lasts: 30 months, power: 5 W, per_kwh: 0.20 EUR }
        domain: { kind: domain, price: 1 EUR/month }
      """
    )
    let explainer = Explainer(system, calibration: nil)
    let cost = try #require(try explainer.explanation(of: "cost.pi"))
    #expect(abs(cost.figure.mid - (2 + 5 * 0.7305 * 0.2)) < 1e-9)
    #expect(
      cost.inputs.map(\.name) == [
        "costs.pi.price", "costs.pi.lasts", "costs.pi.power", "costs.pi.per_kwh",
      ]
    )
    #expect(
      cost.equation?(.english)
        == "price / months of its life + watts × share of time × 730.5 h / 1,000 × price of a kWh"
    )
    #expect(try explainer.explanation(of: "cost.domain")?.inputs.isEmpty == true)
    let total = try #require(try explainer.explanation(of: "costs.total.EUR"))
    #expect(total.inputs.map(\.name) == ["cost.pi", "cost.domain"])
    #expect(
      abs(total.figure.mid - total.inputs.reduce(0) { $0 + $1.figure.mid }) < 1e-9
    )
  }

  @Test func predictionsRestOnDemandsAndObjectives() throws {
    let shop = try WhatIfShop()
    let explainer = Explainer(
      shop.system,
      calibration: shop.calibration,
      errors: ["capacity": 0.04]
    )
    let capacity = try #require(try explainer.explanation(of: "capacity"))
    #expect(abs(capacity.figure.mid - 30) < 2)
    #expect(capacity.figure.source == .predicted(model: "simulation", error: 0.04))
    let names = Set(capacity.inputs.map(\.name))
    #expect(
      names.isSuperset(of: [
        "objectives.mean.page", "services.web.workers", "actions.page.think", "demand.page.web",
        "demand.page.waiting", "calibration.speed",
      ])
    )
    let demand = try #require(try explainer.explanation(of: "demand.page.web"))
    #expect(abs(demand.figure.mid - 0.01) < 1e-9)
    #expect(demand.figure.source == .measured(run: "run"))
    let first = try #require(try explainer.explanation(of: "bottleneck.1"))
    #expect(first.label(.english).contains("web.workers"))
  }

  @Test func withoutDemandsNothingIsPredicted() throws {
    let explainer = Explainer(try WhatIfShop().system, calibration: nil)
    #expect(try explainer.explanation(of: "capacity") == nil)
    #expect(try explainer.entries().allSatisfy { !$0.isPredicted })
    #expect(Explainer.needsDemands("capacity"))
    #expect(!Explainer.needsDemands("peak.concurrent"))
  }

  @Test func whatIsNotThereIsNotExplained() throws {
    let system = try PlanningDossier.system("population: { registered: 1000 }")
    let explainer = Explainer(system, calibration: nil)
    #expect(try explainer.explanation(of: "tier.none.machine.cpu") == nil)
    #expect(try explainer.explanation(of: "") == nil)
  }
}
