/// The distribution of a time in seconds: a service burst, a delay, a think time.
public enum Distribution: Sendable, Hashable, Codable {
  /// Always the same value.
  case constant(Double)
  /// Exponential with this mean.
  case exponential(mean: Double)
  /// The sum of `shape` exponentials, `mean` in all; squared coefficient of variation 1/shape.
  case erlang(shape: Int, mean: Double)
  /// Uniform between two bounds.
  case uniform(low: Double, high: Double)
  /// Log-normal with this mean and coefficient of variation.
  case logNormal(mean: Double, variation: Double)
  /// Two exponential branches, the first with probability `first`: coefficient of variation above 1.
  case hyperexponential(first: Double, mean1: Double, mean2: Double)
  /// Measured values, each equally likely.
  case empirical([Double])

  /// The mean, in seconds.
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .exponential(let mean), .erlang(_, let mean), .logNormal(let mean, _): mean
    case .uniform(let low, let high): (low + high) / 2
    case .hyperexponential(let first, let mean1, let mean2): first * mean1 + (1 - first) * mean2
    case .empirical(let values):
      values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
  }

  /// The squared coefficient of variation, variance over squared mean; 0 for a mean of 0.
  public var squaredVariation: Double {
    let mean = mean
    guard mean > 0 else { return 0 }
    switch self {
    case .constant: return 0
    case .exponential: return 1
    case .erlang(let shape, _): return 1 / Double(shape)
    case .uniform(let low, let high): return (high - low) * (high - low) / (12 * mean * mean)
    case .logNormal(_, let variation): return variation * variation
    case .hyperexponential(let first, let mean1, let mean2):
      let second = 2 * (first * mean1 * mean1 + (1 - first) * mean2 * mean2)
      return second / (mean * mean) - 1
    case .empirical(let values):
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return squares / Double(values.count) / (mean * mean)
    }
  }

  /// The same shape with every value multiplied by `factor` (at least 0).
  public func scaled(by factor: Double) -> Distribution {
    switch self {
    case .constant(let value): .constant(value * factor)
    case .exponential(let mean): .exponential(mean: mean * factor)
    case .erlang(let shape, let mean): .erlang(shape: shape, mean: mean * factor)
    case .uniform(let low, let high): .uniform(low: low * factor, high: high * factor)
    case .logNormal(let mean, let variation): .logNormal(mean: mean * factor, variation: variation)
    case .hyperexponential(let first, let mean1, let mean2):
      .hyperexponential(first: first, mean1: mean1 * factor, mean2: mean2 * factor)
    case .empirical(let values): .empirical(values.map { $0 * factor })
    }
  }
}
