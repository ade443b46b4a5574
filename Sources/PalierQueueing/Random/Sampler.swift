import Foundation

/// A distribution in the form in which the simulation draws from it: numbers without references.
struct Sampler {
  enum Kind: UInt8 {
    case constant
    case exponential
    case erlang
    case uniform
    case logNormal
    case hyperexponential
    case empirical
  }

  var kind: Kind
  /// The shape of an Erlang distribution, or how many values an empirical one has.
  var count: Int32 = 0
  /// Where the values of an empirical distribution begin in the table that all samplers share.
  var start: Int32 = 0
  /// The value, the mean, the lower bound, the mean of the logarithm, or the first probability.
  var a = 0.0
  /// The width, the deviation of the logarithm, or the first mean.
  var b = 0.0
  /// The second mean.
  var c = 0.0

  init(_ distribution: Distribution, table: inout [Double]) {
    switch distribution {
    case .constant(let value):
      kind = .constant
      a = max(0, value)
    case .exponential(let mean):
      kind = .exponential
      a = mean
    case .erlang(let shape, let mean):
      kind = .erlang
      count = Int32(max(1, shape))
      a = mean / Double(max(1, shape))
    case .uniform(let low, let high):
      kind = .uniform
      a = low
      b = high - low
    case .logNormal(let mean, let variation):
      kind = .logNormal
      let square = log(1 + variation * variation)
      a = mean > 0 ? log(mean) - square / 2 : -.infinity
      b = square.squareRoot()
    case .hyperexponential(let first, let mean1, let mean2):
      kind = .hyperexponential
      a = first
      b = mean1
      c = mean2
    case .empirical(let values):
      kind = values.isEmpty ? .constant : .empirical
      count = Int32(values.count)
      start = Int32(table.count)
      table += values
    }
  }

  @inline(__always)
  func draw(
    _ random: inout RandomSource,
    table: borrowing Cells<Double>,
    ziggurat: Ziggurat
  ) -> Double {
    switch kind {
    case .constant: return a
    case .exponential: return a * random.exponential(by: ziggurat)
    case .erlang:
      var sum = 0.0
      for _ in 0..<count { sum += random.exponential(by: ziggurat) }
      return a * sum
    case .uniform: return max(0, a + b * random.uniform())
    case .logNormal: return exp(a + b * random.normal())
    case .hyperexponential:
      return (random.uniform() < a ? b : c) * random.exponential(by: ziggurat)
    case .empirical: return max(0, table[Int(start) + random.index(below: Int(count))])
    }
  }
}
