import PalierModel
import Testing

@testable import PalierReport

@Suite struct ScaleTests {
  @Test(arguments: [
    (100.0, 5, 20.0, 100.0, 0), (0.3, 3, 0.1, 0.3, 1), (0.31, 5, 0.1, 0.4, 1), (1, 5, 0.2, 1, 1),
    (13, 5, 5, 15, 0), (1_234, 4, 500, 1_500, 0), (7, 10, 1, 7, 0),
    (0.000_42, 5, 0.000_1, 0.000_5, 4),
    (99_999, 5, 20_000, 100_000, 0), (0, 5, 0.2, 1, 1),
  ])
  func ticksAreRound(maximum: Double, limit: Int, step: Double, top: Double, decimals: Int) {
    let scale = NiceScale(upTo: maximum, steps: limit)
    #expect(abs(scale.step - step) < 1e-9 * step)
    #expect(scale.top == top)
    #expect(scale.decimals == decimals)
  }

  @Test func ticksCoverAnyRange() {
    for exponent in stride(from: -5.9, through: 9, by: 0.37) {
      var maximum = 1.0
      for _ in 0..<Int(exponent.magnitude * 10) { maximum *= exponent < 0 ? 0.794 : 1.259 }
      for limit in 2...10 {
        let scale = NiceScale(upTo: maximum, steps: limit)
        #expect(scale.ticks.first == 0)
        #expect(scale.top >= maximum * (1 - 1e-8))
        #expect(scale.ticks.count <= limit + 2)
        #expect(scale.top - scale.step < maximum)
      }
    }
  }

  @Test(arguments: [
    (0.031, 0.0254, 0.0378, Dimension.time, "31 ms (25.4–37.8)"),
    (13, 12, 14, .count, "13 (12–14)"), (0.5, 0.4, 0.65, .ratio, "50% (40–65)"),
    (2, 1.6, 2.4, .time, "2 s (1.6–2.4)"), (7.22, 7, 7.44, .frequency, "7.22 /s (7.00–7.44)"),
    (1, 1, 1, .time, "1 s"), (0, 0, 0.5, .time, "0 ms (0–500)"),
    (12_345, 12_000, 13_000, .count, "12,345 (12,000–13,000)"),
    (Double.infinity, 1, .infinity, .time, "∞ s (1–∞)"),
  ])
  func boundsShareTheUnit(
    mid: Double,
    low: Double,
    high: Double,
    dimension: Dimension,
    text: String
  ) {
    let figure = FigureText(Interval(low: low, mid: mid, high: high), dimension, in: .english)
    #expect(figure.full.replacing("\u{A0}", with: " ") == text)
  }

  @Test func axisNamesItsUnit() {
    let axis = Axis(en: "p95", fr: "p95", .time)
    let english = AxisScale(axis, upTo: 0.31, steps: 4, in: .english)
    #expect(english.title == "p95 (ms)")
    #expect(english.ticks.map(\.label) == ["0", "100", "200", "300", "400"])
    #expect(abs(english.top - 0.4) < 1e-12)
    let french = AxisScale(axis, upTo: 1.5, steps: 4, in: .french)
    #expect(french.ticks.map(\.label) == ["0,0", "0,5", "1,0", "1,5"])
    let ratio = AxisScale(Axis(en: "u", fr: "u", .ratio), upTo: 1, steps: 5, in: .english)
    #expect(ratio.title == "u (%)")
    #expect(ratio.ticks.last?.label == "100")
  }
}
