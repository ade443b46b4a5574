import Foundation
import PalierModel
import PalierPlanning
import Testing

@Suite struct GrowthTests {
  @Test func theTimeToALevelIsThatOfCompoundInterest() {
    let growth = Growth(Interval(low: 0.05, mid: 0.1, high: 0.2))
    let months = growth.months(from: Interval(exactly: 100), to: Interval(exactly: 200))
    // By hand: ln 2 / ln 1.1 = 0.6931 / 0.09531 = 7.2725.
    #expect(abs(months.mid - 7.2725) < 1e-3)
    #expect(abs(months.low - log(2) / log(1.2)) < 1e-12)
    #expect(abs(months.high - log(2) / log(1.05)) < 1e-12)
    let then = growth.value(Interval(exactly: 100), after: months.mid)
    #expect(abs(then.mid - 200) < 1e-9)
  }

  @Test(arguments: [
    ("no growth", Interval(exactly: 0), 1.0, 2.0, Double.infinity),
    ("shrinking", Interval(exactly: -0.1), 1.0, 2.0, .infinity),
    ("there already", Interval(exactly: 0.1), 2.0, 2.0, 0),
    ("shrinking from above", Interval(exactly: -0.1), 3.0, 2.0, 0),
    ("nobody yet", Interval(exactly: 0.1), 0.0, 2.0, .infinity),
    ("centuries", Interval(exactly: 1e-6), 1.0, 2.0, .infinity),
  ])
  func whatNeverComesIsInfinite(
    name: String,
    rate: Interval,
    start: Double,
    level: Double,
    months: Double
  ) {
    let found = Growth(rate).months(from: Interval(exactly: start), to: Interval(exactly: level))
    #expect(found.mid == months, "\(name)")
  }

  @Test func aRateThatMayBeNegativeLeavesTheLatestDateOpen() {
    let growth = Growth(Interval(low: -0.02, mid: 0.02, high: 0.06))
    let months = growth.months(from: Interval(80, 120), to: Interval(150, 250))
    #expect(months.low > 0 && months.mid > months.low)
    #expect(months.high == .infinity)
  }

  /// Wider inputs never narrow the bounds of a date.
  @Test func widerInputsGiveWiderDates() {
    for step in 1..<20 {
      let width = Double(step) / 100
      func months(_ width: Double) -> Interval {
        Growth(Interval(low: 0.05 - width / 2, mid: 0.05, high: 0.05 + width / 2))
          .months(
            from: Interval(low: 100 * (1 - width), mid: 100, high: 100 * (1 + width)),
            to: Interval(low: 300 * (1 - width), mid: 300, high: 300 * (1 + width))
          )
      }
      let (narrow, wide) = (months(width - 0.01), months(width))
      #expect(wide.low <= narrow.low && wide.high >= narrow.high && wide.mid == narrow.mid)
    }
  }
}
