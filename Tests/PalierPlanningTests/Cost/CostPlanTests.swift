import PalierDossier
import PalierModel
import PalierPlanning
import Testing

@Suite struct CostPlanTests {
  private func total(_ text: String, in tier: String? = nil) throws -> Figure? {
    CostPlan(try PlanningDossier.system(text)).totals(in: tier).first
  }

  /// A cost on paper and as the plan has it, in euros a month.
  @Test(arguments: [
    ("by the month", "{ price: 12..15 EUR/month }", 13.5),
    ("by the year", "{ price: 120 EUR/year }", 10),
    ("three of it", "{ price: 10 EUR/month, number: 3 }", 30),
    ("a purchase over its life", "{ price: 480 EUR, lasts: 4 years }", 10),
    ("a purchase over three years", "{ price: 360 EUR }", 10),
    // 100 W × 730.5 h = 73.05 kWh.
    ("electricity", "{ power: 100 W, per_kwh: 0.2 EUR }", 14.61),
    ("electricity half of the time", "{ power: 100 W, running: 50 %, per_kwh: 0.2 EUR }", 7.305),
    ("volume", "{ volume: 5 TB/month, included: 1 TB/month, per_gb: 0.01 EUR }", 40),
    (
      "volume within what is included",
      "{ volume: 1 TB/month, included: 2 TB/month, per_gb: 0.01 EUR }", 0
    ),
    ("a price and volume", "{ price: 5 EUR/month, volume: 100 GB/month, per_gb: 0.01 EUR }", 6),
  ])
  func amountsToWhatPaperSays(name: String, item: String, monthly: Double) throws {
    let found = try #require(try total("costs: { a: \(item) }"), "\(name)")
    #expect(abs(found.mid - monthly) < 1e-9, "\(name): \(found.mid)")
    #expect(found.dimension == .monthlyMoney("EUR"))
  }

  @Test func intervalsAddUp() throws {
    let sum = try #require(
      try total("costs: { a: { price: 10..20 EUR/month }, b: { price: 1..5 EUR/month } }")
    )
    #expect(sum.value == Interval(low: 11, mid: 18, high: 25))
  }

  @Test func currenciesAreNotMixedWithoutARate() throws {
    let costs = "costs: { a: { price: 10 EUR/month }, b: { price: 10 USD/month } }"
    let apart = CostPlan(try PlanningDossier.system(costs)).totals()
    #expect(apart.map(\.dimension) == [.monthlyMoney("EUR"), .monthlyMoney("USD")])
    #expect(apart.map(\.mid) == [10, 10])
    let together = CostPlan(try PlanningDossier.system(costs + "\nrates: { USD: 0.9 EUR }"))
      .totals()
    #expect(together.map(\.dimension) == [.monthlyMoney("EUR")])
    #expect(together.map(\.mid) == [19])
  }

  @Test func aTierPaysForWhatItNeeds() throws {
    let text = """
      tiers: { small: { registered: 0..10 }, large: { registered: 10..20 } }
      costs: { all: { price: 1 EUR/month }, one: { price: 10 EUR/month, tiers: [large] } }
      """
    #expect(try total(text)?.mid == 1)
    #expect(try total(text, in: "small")?.mid == 1)
    #expect(try total(text, in: "large")?.mid == 11)
  }

  @Test func whatHasNoPriceIsNamed() throws {
    let plan = CostPlan(try PlanningDossier.system("costs: { a: { kind: domain } }"))
    #expect(plan.unpriced == ["a"])
    #expect(plan.totals().isEmpty)
  }

  @Test func doublingAllPricesDoublesAllCosts() throws {
    for factor in [1.0, 2, 4] {
      let text =
        "costs: { a: { price: \(10 * factor) EUR/month }, b: { power: 50 W, per_kwh: \(0.2 * factor) EUR } }"
      let sum = try #require(try total(text))
      #expect(abs(sum.mid - factor * (10 + 0.05 * 730.5 * 0.2)) < 1e-9)
    }
  }
}
