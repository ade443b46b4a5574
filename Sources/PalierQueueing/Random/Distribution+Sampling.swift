import Foundation

extension Distribution {
  /// One value in seconds, never negative; 0 for an empty empirical distribution.
  public func sample(using random: inout RandomSource) -> Double {
    switch self {
    case .constant(let value):
      return max(0, value)
    case .exponential(let mean):
      return mean * random.exponential()
    case .erlang(let shape, let mean):
      return (0..<max(1, shape)).reduce(0) { sum, _ in sum + random.exponential() } * mean
        / Double(max(1, shape))
    case .uniform(let low, let high):
      return max(0, low + (high - low) * random.uniform())
    case .logNormal(let mean, let variation):
      let square = log(1 + variation * variation)
      return mean * exp(square.squareRoot() * random.normal() - square / 2)
    case .hyperexponential(let first, let mean1, let mean2):
      return (random.uniform() < first ? mean1 : mean2) * random.exponential()
    case .empirical(let values):
      return values.isEmpty ? 0 : values[random.index(below: values.count)]
    }
  }
}
