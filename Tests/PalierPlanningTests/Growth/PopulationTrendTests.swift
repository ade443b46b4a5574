import Foundation
import PalierDossier
import PalierModel
import PalierQueueing
import Testing

@testable import PalierPlanning

@Suite struct PopulationTrendTests {
  private static let place = Source.declared(SourceLocation(file: "t", line: 1, column: 1))

  /// So many months of people that a function of the month's number gives.
  private static func months(
    _ numbers: some Sequence<Int>,
    _ people: (Int) -> Double
  )
    -> PopulationHistory
  {
    PopulationHistory(
      .month,
      numbers.map { number in
        PopulationHistory.Point(
          CalendarDate(year: 2023 + number / 12, month: number % 12 + 1, day: 1),
          Figure(Interval(exactly: people(number)), .count, from: place)
        )
      }
    )
  }

  /// So many days of people that a function of the day's number gives.
  private static func days(
    _ numbers: some Sequence<Int>,
    _ people: (Int) -> Double
  )
    -> PopulationHistory
  {
    PopulationHistory(
      .day,
      numbers.map {
        PopulationHistory.Point(
          CalendarDate(day: 20_000 + $0),
          Figure(Interval(exactly: people($0)), .count, from: place)
        )
      }
    )
  }

  @Test(arguments: [0.05, 0.0, -0.02, 0.5])
  func aSteadyGrowthIsFoundExactly(rate: Double) throws {
    let history = Self.months(0..<8) { 800 * pow(1 + rate, Double($0)) }
    let trend = try #require(PopulationTrend(history))
    #expect(abs(trend.rate.mid - rate) < 1e-9)
    #expect(trend.rate.high - trend.rate.low < 1e-9)
    #expect(trend.season == nil && trend.count == 8)
  }

  /// Summers bring two thirds, and two years of them are no decline.
  @Test func aYearlySeasonIsNoTrend() throws {
    let history = Self.months(0..<24) { month in
      (month % 12 >= 6 && month % 12 < 8 ? 600 : 1_000) * pow(1.03, Double(month))
    }
    let trend = try #require(PopulationTrend(history))
    #expect(trend.season == .year)
    #expect(abs(trend.rate.mid - 0.03) < 1e-9)
  }

  @Test func theSeasonIsOfTheCalendarNotOfTheOrder() throws {
    let kept = (0..<30).filter { ![3, 11, 17, 25].contains($0) }
    let history = Self.months(kept) { (($0 % 12) == 0 ? 5_000 : 1_000) * pow(1.02, Double($0)) }
    let trend = try #require(PopulationTrend(history))
    #expect(trend.season == .year && abs(trend.rate.mid - 0.02) < 1e-9)
  }

  @Test func weekdaysAreTakenOutOfDays() throws {
    let growth = pow(1.06, 86_400 / CalendarDate.month)
    let history = Self.days(0..<60) { ($0 % 7 < 2 ? 30 : 100) * pow(growth, Double($0)) }
    let trend = try #require(PopulationTrend(history))
    #expect(trend.season == .week)
    #expect(abs(trend.rate.mid - 0.06) < 1e-9)
  }

  @Test func fourPointsAreNoTrend() {
    #expect(PopulationTrend(Self.months(0..<4) { Double(100 + $0) }) == nil)
    #expect(PopulationTrend(Self.months(0..<5) { Double(100 + $0) }) != nil)
  }

  /// Known growth, season, noise, and one month in eight wrong by a factor: found, and within the
  /// bounds as often as they promise (95 %; here at least 34 of 40).
  @Test(arguments: [-0.03, 0.0, 0.02, 0.08])
  func growthIsRecoveredFromNoise(rate: Double) throws {
    var held = 0
    for seed in 0..<40 {
      var random = RandomSource(seed: UInt64(seed), stream: 5)
      let history = Self.months(0..<36) { month in
        let season = 1 + 0.2 * sin(2 * .pi * Double(month) / 12)
        let wrong = random.uniform() < 0.125 ? 3.0 : 1
        return 1_000 * pow(1 + rate, Double(month)) * season * wrong * exp(0.02 * random.normal())
      }
      let trend = try #require(PopulationTrend(history))
      #expect(abs(trend.rate.mid - rate) < 0.004, "seed \(seed): \(trend.rate)")
      if trend.rate.contains(rate) { held += 1 }
    }
    #expect(held >= 34, "\(held) of 40")
  }

  /// What comes and goes slowly looks like growth: the bounds must say so.
  @Test func remaindersThatHangTogetherWidenTheBounds() throws {
    var random = RandomSource(seed: 3, stream: 5)
    let noise = (0..<20).map { _ in 0.05 * random.normal() }
    var walk = 0.0
    let slow = noise.map { step -> Double in
      walk = 0.9 * walk + step
      return walk
    }
    func width(_ noise: [Double]) throws -> Double {
      let trend = try #require(PopulationTrend(Self.months(0..<20) { 1_000 * exp(noise[$0]) }))
      return trend.rate.high - trend.rate.low
    }
    #expect(try width(slow) > 1.5 * (try width(noise)))
  }

  private let history =
    "history: { 2025-01: 100, 2025-02: 105, 2025-03: 110.25, 2025-04: 115.7625, 2025-05: 121.550625 }"

  private func system(_ population: String) throws -> System {
    try PlanningDossier.system(
      """
      population: { registered: 200, \(population) }
      machine: { disk: 1 GB }
      data: { photos: { size: 500 MB, kind: media } }
      """
    )
  }

  /// 500 MB × 1.05ᵗ reach 1 GB after ln 2/ln 1.05 = 14.2 months.
  @Test func datesFollowTheTrendWhereNoGrowthIsDeclared() throws {
    let full = try #require(StoragePlan(try system(history)).full)
    #expect(abs(full.mid - log(2) / log(1.05)) < 0.01)
    let declared = try #require(StoragePlan(try system("growth: 10 %/month, \(history)")).full)
    #expect(abs(declared.mid - log(2) / log(1.1)) < 0.01)
  }

  @Test func theTrendIsExplained() throws {
    let explainer = Explainer(try system(history), calibration: nil)
    let growth = try #require(try explainer.explanation(of: "population.growth"))
    #expect(abs(growth.figure.mid - 0.05) < 1e-9)
    #expect(
      growth.inputs.map(\.name) == ["population.history.2025-01", "population.history.2025-05"]
    )
    let full = try #require(try explainer.explanation(of: "data.full"))
    #expect(full.all.contains { $0.name == "population.growth" })
  }
}
