import Foundation
import PalierQueueing
import Testing

@Suite("Random numbers")
struct RandomSourceTests {
  @Test("The same seed gives the same numbers; streams differ")
  func seeds() {
    var one = RandomSource(seed: 1)
    var same = RandomSource(seed: 1)
    var stream = RandomSource(seed: 1, stream: 1)
    let numbers = (0..<100).map { _ in one.next() }
    #expect(numbers == (0..<100).map { _ in same.next() })
    #expect(Set(numbers).isDisjoint(with: (0..<100).map { _ in stream.next() }))
  }

  @Test("Numbers, their successors and their neighbours' streams are uniform: χ² on 16 × 16 cells")
  func uniformity() {
    func chiSquare(_ pair: (Int) -> (Double, Double)) -> Double {
      var counts = Array(repeating: 0.0, count: 256)
      for index in 0..<25_600 {
        let (x, y) = pair(index)
        counts[Int(x * 16) * 16 + Int(y * 16)] += 1
      }
      return counts.reduce(0) { $0 + ($1 - 100) * ($1 - 100) / 100 }
    }
    var random = RandomSource(seed: 7)
    let successors = chiSquare { _ in (random.uniform(), random.uniform()) }
    let streams = chiSquare { index in
      var one = RandomSource(seed: 7, stream: UInt64(index))
      var next = RandomSource(seed: 7, stream: UInt64(index + 1))
      return (one.uniform(), next.uniform())
    }
    let splits = chiSquare { _ in
      var part = random.split()
      return (part.uniform(), random.uniform())
    }
    // 255 degrees of freedom: mean 255, standard deviation 22.6.
    for value in [successors, streams, splits] { #expect(value > 175 && value < 345) }
  }

  @Test("Exponential and normal numbers have their distributions: Kolmogorov and Smirnov")
  func variates() {
    func distance(_ draw: (inout RandomSource) -> Double, _ cdf: (Double) -> Double) -> Double {
      var random = RandomSource(seed: 11)
      let values = (0..<40_000).map { _ in draw(&random) }.sorted()
      return values.enumerated()
        .map { abs(cdf($1) - (Double($0) + 0.5) / 40_000) }
        .max() ?? 1
    }
    // Beyond 1.63 / √n with probability 1 %.
    let limit = 1.63 / 200
    #expect(distance({ $0.exponential() }, { 1 - exp(-$0) }) < limit)
    #expect(distance({ $0.normal() }, { erfc(-$0 / 2.0.squareRoot()) / 2 }) < limit)
  }

  @Test("The tail of exponential numbers goes on beyond the tables")
  func tail() {
    var random = RandomSource(seed: 12)
    let count = (0..<400_000).count { _ in random.exponential() > 8 }
    let expected = 400_000 * exp(-8.0)
    #expect(abs(Double(count) - expected) < 4 * expected.squareRoot())
  }

  static let distributions: [Distribution] = [
    .constant(2), .exponential(mean: 2), .erlang(shape: 4, mean: 2), .uniform(low: 1, high: 3),
    .logNormal(mean: 2, variation: 0.8), .hyperexponential(first: 0.7, mean1: 1, mean2: 4),
    .empirical([1, 2, 2, 6]),
  ]

  @Test("Samples have the mean and the variation of their distribution", arguments: distributions)
  func samples(distribution: Distribution) {
    var random = RandomSource(seed: 13)
    let values = (0..<50_000).map { _ in distribution.sample(using: &random) }
    let mean = values.reduce(0, +) / 50_000
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 50_000
    #expect(abs(mean / distribution.mean - 1) < 0.02)
    #expect(abs(squares / (mean * mean) - distribution.squaredVariation) < 0.06)
  }
}
