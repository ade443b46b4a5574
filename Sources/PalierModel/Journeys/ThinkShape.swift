/// How think times spread.
public enum ThinkShape: Sendable, Hashable, Codable {
  /// Evenly over the interval; an exact value is always the same.
  case uniform
  /// Exponentially about the mean.
  case exponential
  /// Log-normally about the mean, with this coefficient of variation.
  case logNormal(variation: Double)
}
