import PalierDossier
import PalierModel
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("100_000", Dimension.count, 100_000), ("16", .count, 16), ("1e6", .count, 1e6),
    ("8 %", .ratio, 0.08), ("0.5%", .ratio, 0.005), ("100\u{202F}%", .ratio, 1),
    ("1 s", .time, 1), ("250 ms", .time, 0.25), ("35 ms", .time, 0.035), ("12 min", .time, 720),
    ("3 µs", .time, 3e-6), ("3 us", .time, 3e-6), ("2 h", .time, 7_200), ("7 d", .time, 604_800),
    ("7 j", .time, 604_800), ("10min", .time, 600),
    ("900 B", .information, 900), ("2 kB", .information, 2_000),
    ("512 MiB", .information, 536_870_912), ("512 Mio", .information, 536_870_912),
    ("256 GB", .information, 256e9), ("8\u{A0}Go", .information, 8e9),
    ("20 Mbit/s", .dataRate, 2.5e6), ("1 MB/s", .dataRate, 1e6),
    ("20/day", .frequency, 20.0 / 86_400), ("3 /s", .frequency, 3), ("6/min", .frequency, 0.1),
    ("8 %/month", .growth, 0.08), ("8 %/mois", .growth, 0.08), ("-2 %/month", .growth, -0.02),
    ("6 W", .power, 6), ("50 EUR", .money("EUR"), 50), ("50 €", .money("EUR"), 50),
    ("4.20 EUR/month", .monthlyMoney("EUR"), 4.2), ("24 EUR/year", .monthlyMoney("EUR"), 2),
    ("−5 s", .time, -5), ("+5 s", .time, 5),
  ])
  func hasItsValueInSIUnits(text: String, dimension: Dimension, value: Double) throws {
    #expect(try Quantity(parsing: text, as: dimension).value == Interval(exactly: value))
  }

  @Test func yearlyGrowthIsCompounded() throws {
    let month = try Quantity(parsing: "12 %/year", as: .growth).value.mid
    var year = 1.0
    for _ in 0..<12 { year *= 1 + month }
    #expect(abs(year - 1.12) < 1e-12)
  }

  @Test(arguments: [
    ("5..20 s", Dimension.time, 5.0, 12.5, 20.0), ("20..24..30", .count, 20, 24, 30),
    ("8..12 %", .ratio, 0.08, 0.1, 0.12), ("500 ms..2 s", .time, 0.5, 1.25, 2),
    ("1 .. 3 s", .time, 1, 2, 3), ("-1..1 %/month", .growth, -0.01, 0, 0.01),
    ("5..5 s", .time, 5, 5, 5),
  ])
  func intervalsHaveTheirBounds(
    text: String,
    dimension: Dimension,
    low: Double,
    mid: Double,
    high: Double
  ) throws {
    let value = try Quantity(parsing: text, as: dimension).value
    #expect(value.low == low && value.high == high)
    #expect(abs(value.mid - mid) < 1e-15)
  }

  @Test(arguments: [
    "", " ", "s", "1 s s", "1..", "..1", "1...2", "1....2", "_1", "1_", "1__0", "1.", ".5", "1 . 5",
    "٣", "½", "1\u{0}", "0x10", "NaN", "inf", "--1", "1e", "1 e5", "1 /s/s", "1 EURO", "1 eur", "%",
    "1,5", "1 000", "10 s..20", "9e99999",
  ])
  func whatIsNoCountIsRefused(text: String) {
    #expect(throws: QuantityError.self) { try Quantity(parsing: text, as: .count) }
  }

  @Test(arguments: [
    (1.0, Dimension.time, "1 s"), (0.25, .time, "250 ms"), (720, .time, "12 min"),
    (90, .time, "1.5 min"), (0, .time, "0 s"), (536_870_912, .information, "512 MiB"),
    (256e9, .information, "256 GB"), (100_000, .count, "100000"), (0.08, .ratio, "8 %"),
    (2.5e6, .dataRate, "2.5 MB/s"), (4.2, .monthlyMoney("EUR"), "4.2 EUR/month"),
  ])
  func isWrittenInTheUnitThatSuitsIt(value: Double, dimension: Dimension, text: String) {
    #expect(Quantity(Interval(exactly: value), dimension).written == text)
  }

  /// What is written is read again: on 5,000 made quantities of all dimensions and sizes.
  @Test func whatIsWrittenIsReadAgain() throws {
    var random = SmallGenerator(seed: 7)
    let dimensions: [Dimension] = [
      .count, .ratio, .time, .information, .dataRate, .frequency, .growth, .power,
      .money("EUR"), .monthlyMoney("CHF"),
    ]
    for _ in 0..<5_000 {
      let dimension = dimensions[Int(random.next() % UInt64(dimensions.count))]
      let scale = [1e-6, 1e-3, 0.5, 1, 60, 1_024, 1e6, 1e9][Int(random.next() % 8)]
      func number() -> Double {
        let part = random.fraction()
        return (random.next() % 2 == 0 ? (part * 100).rounded() : part) * scale
      }
      let isExact = random.next() % 2 == 0
      let value =
        isExact
        ? Interval(exactly: number()) : Interval(low: number(), mid: number(), high: number())
      let quantity = Quantity(value, dimension)
      let again = try Quantity(parsing: quantity.written, as: dimension)
      for (was, now) in [
        (value.low, again.value.low), (value.mid, again.value.mid), (value.high, again.value.high),
      ] {
        // Growth goes through 1 + g, which keeps 16 digits of 1, not of g.
        let tolerance = dimension == .growth ? max(1, was.magnitude) : was.magnitude
        #expect(abs(was - now) <= 1e-14 * tolerance, "\(quantity.written)")
      }
    }
  }

  /// A reversed interval is refused, and what the message proposes is accepted.
  @Test func whatIsProposedForReversedBoundsIsRight() throws {
    var random = SmallGenerator(seed: 11)
    for _ in 0..<500 {
      let low = Double(random.next() % 1_000)
      let high = low + 1 + Double(random.next() % 1_000)
      do {
        _ = try Quantity(parsing: "\(high)..\(low) ms", as: .time)
        Issue.record("accepted \(high)..\(low)")
      } catch {
        let proposed = (error.cure?.english ?? "").split(separator: "`")[1]
        let right = try Quantity(parsing: String(proposed), as: .time)
        #expect(right.value == Interval(low / 1_000, high / 1_000))
      }
    }
  }
}
