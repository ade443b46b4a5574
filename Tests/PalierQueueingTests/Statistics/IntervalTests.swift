import Foundation
import PalierQueueing
import Testing

@Suite("Quantiles, intervals and warm-up")
struct IntervalTests {
  @Test(
    "Normal quantiles of the tables",
    arguments: [(0.5, 0.0), (0.9, 1.281_551_6), (0.975, 1.959_964), (0.999, 3.090_232_3)]
  )
  func normal(p: Double, quantile: Double) {
    #expect(abs(Quantiles.normal(p) - quantile) < 1e-6)
    #expect(abs(Quantiles.normal(1 - p) + quantile) < 1e-6)
  }

  @Test(
    "Student quantiles of the tables",
    arguments: [
      (0.975, 1, 12.706_205), (0.975, 2, 4.302_653), (0.95, 5, 2.015_048), (0.975, 29, 2.045_230),
      (0.99, 100, 2.364_217), (0.975, 100_000, 1.959_988),
    ]
  )
  func student(p: Double, freedom: Int, quantile: Double) {
    #expect(abs(Quantiles.student(p, freedom: freedom) - quantile) < 2e-6)
  }

  @Test("Quantiles of a sample are linear between ranks")
  func sample() {
    #expect(Quantiles.ofSorted([], 0.5) == 0)
    #expect(Quantiles.ofSorted([3], 0.9) == 3)
    #expect(Quantiles.ofSorted([1, 2, 4], 0.5) == 2)
    #expect(Quantiles.ofSorted([1, 2, 4], 0.75) == 3)
    #expect(Quantiles.ofSorted([1, 2, 4], 1) == 4)
  }

  /// How many of `trials` intervals for the mean of exponential values hold it.
  static func coverage(trials: Int, _ interval: (UInt64, [Double]) -> Estimate) -> Double {
    var random = RandomSource(seed: 3)
    let held = (0..<trials)
      .count { trial in
        interval(UInt64(trial), (0..<40).map { _ in random.exponential() }).contains(1)
      }
    return Double(held) / Double(trials)
  }

  @Test("Batch means and the bootstrap hold the truth about as often as they say")
  func coverage() {
    let batches = Self.coverage(trials: 1000) { BatchMeans.mean($1) }
    #expect(batches > 0.91 && batches < 0.97)
    let ratios = Self.coverage(trials: 1000) { _, values in
      BatchMeans.ratio(values.map { (numerator: 2 * $0, denominator: 2) })
    }
    #expect(ratios > 0.91 && ratios < 0.97)
    let drawn = Self.coverage(trials: 300) { seed, values in
      BlockBootstrap.interval(of: values, resamples: 300, seed: seed) {
        $0.reduce(0, +) / Double($0.count)
      }
    }
    #expect(drawn > 0.87 && drawn < 0.97)
  }

  @Test("Too few values give unbounded intervals")
  func fewValues() {
    #expect(BatchMeans.mean([5]).high == .infinity)
    #expect(BatchMeans.ratio([]).high == .infinity)
    #expect(BlockBootstrap.interval(of: [1], seed: 1) { $0[0] }.high == .infinity)
  }

  @Test("Blocks keep every value once, in their stretch of time")
  func blocks() {
    let times = (0..<100).map { Double($0) * 0.1 }
    let blocks = BlockBootstrap.blocks(times: times, values: times, from: 0, to: 10, length: 2)
    #expect(blocks.count == 5)
    #expect(blocks.flatMap(\.self) == times)
    #expect(
      blocks.indices.allSatisfy { index in blocks[index].allSatisfy { Int($0 / 2) == index } }
    )
  }

  @Test("MSER-5 cuts a trend at the beginning, and nothing from a steady series")
  func truncation() {
    var random = RandomSource(seed: 4)
    let steady = (0..<250).map { _ in 10 + random.normal() }
    #expect(WarmUp.truncation(of: steady) <= 40)
    let rising = steady.enumerated().map { index, value in value - 9 * exp(-Double(index) / 15) }
    let cut = WarmUp.truncation(of: rising)
    #expect(cut >= 20 && cut <= 100)
    #expect(WarmUp.truncation(of: (0..<250).map { Double($0) }) > 125)
    #expect(WarmUp.truncation(of: [1, 2]) == 0)
  }
}
