import PalierModel
import PalierPlanning
import Testing

@Suite struct PeakLoadTests {
  private func declared(_ value: Interval, _ dimension: Dimension) -> Figure {
    Figure(value, dimension, from: .declared(SourceLocation(file: "a", line: 1, column: 1)))
  }

  @Test func littlesLawGivesConcurrency() throws {
    var population = Population()
    population.registered = declared(Interval(exactly: 100_000), .count)
    population.dailyActive = declared(Interval(0.08, 0.12), .ratio)
    population.peakHour = declared(Interval(exactly: 0.15), .ratio)
    population.session = declared(Interval(exactly: 720), .time)
    let peak = try #require(PeakLoad(population))
    // By hand: 10,000 people × 15 % / 3600 s = 0.4167 sessions a second; × 720 s = 300 people.
    #expect(abs((peak.arrivals?.mid ?? 0) - 10_000 * 0.15 / 3_600) < 1e-12)
    #expect(abs(peak.concurrent.value.low - 240) < 1e-9)
    #expect(abs(peak.concurrent.mid - 300) < 1e-9)
    #expect(abs(peak.concurrent.value.high - 360) < 1e-9)
  }

  @Test func registeredPeopleAreNeverLoad() {
    var population = Population()
    population.registered = declared(Interval(exactly: 100_000), .count)
    #expect(PeakLoad(population) == nil)
  }
}
